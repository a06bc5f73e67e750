/**
 * Words and abbreviations with about the same meaning in the language of APIs, one meaning per line. They
 * come from the error catalogs of public APIs. A beginning of a word needs no line: `env` matches
 * `environment` on its own.
 */
const SYNONYMS = `
account acct workspace tenant tenancy organization team company
authentication authn login signin
authorization authz permission permitted perms role privilege scope access allowed rights rbac
denied refused rejected forbidden prohibited unauthorized
suspended blocked locked disabled frozen banned deactivated inactive terminated hold unpaid overdue
https ssl tls encrypted secure certificate
http plain unencrypted insecure cleartext
captcha challenge robot bot human
token jwt bearer
key secret credential
password pwd
mismatch match different wrong another other
missing required absent empty lack without
limit quota exceeded throttled rate max
expired stale old
duplicate exists already taken conflict
invalid malformed bad incorrect wrong valid
unknown missing notfound
deleted removed gone
unavailable down outage maintenance
user member customer
parameter argument field
identifier id
payment charge invoice billing subscription paid due
`;

/** Returns the lines with at least one of these words. The other lines need not be sent to a browser. */
export const synonymsOf = (words: Set<string>) =>
  SYNONYMS.trim()
    .split('\n')
    .filter((line) => line.split(' ').some((word) => words.has(word) || words.has(`${word}s`)));
