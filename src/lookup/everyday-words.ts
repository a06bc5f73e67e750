/** Words that say nothing of an error, in English and in the language of APIs. */
export const WEAK_WORDS = new Set(
  (
    'about all an and any are as at be been but by can cannot could did do does for from get gets getting ' +
    'got had has have he help how if in into is it its let make me my need no not now of on only or our ' +
    'please should so still that the their them then there these they this to try us use used using want ' +
    'was we were what when where which while who why will with would you your ' +
    'api call calling code err error errors exception fail failed fails fix internal mean meaning means ' +
    'message msg page problem reason request requests requested response retry return returned returns says ' +
    'server status text type url work working works'
  ).split(' '),
);

/**
 * Words and abbreviations that mean about the same in the language of APIs, a line a meaning. The
 * matcher takes any of a line for any other, and needs no line for what begins alike: `env` is the
 * beginning of `environment`. From the error catalogs of public APIs, not from one.
 */
const MEANINGS = `
account acct workspace tenant tenancy organization team
authentication authn login signin
authorization authorized authz permission perms role privilege scope access allowed rights rbac
denied refused rejected forbidden unauthorized
suspended blocked locked disabled frozen banned deactivated inactive unpaid overdue
https ssl tls encrypted secure
http plain unencrypted insecure cleartext
token jwt bearer
key secret credential
password pwd passwd
mismatch match differ different wrong another other
missing required absent empty lack without
limit quota exceeded throttled rate max
expired expiry stale old
duplicate exists already taken conflict
invalid malformed bad incorrect wrong
unknown missing notfound
deleted removed gone
unavailable down outage maintenance
user member customer
parameter argument field
identifier id
payment charge invoice billing
`;

/** By word: the other words that mean about the same. */
export const sameMeaning = new Map<string, Set<string>>();
for (const line of MEANINGS.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) sameMeaning.set(word, new Set([...(sameMeaning.get(word) ?? []), ...words]));
}
