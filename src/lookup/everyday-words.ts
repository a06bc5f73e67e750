import { stem } from './stem.ts';

/** Words that say nothing of an error, in English and in the language of APIs, without their endings. */
const WEAK_WORDS = new Set(
  (
    'a about all an and any are as at be been but by can cannot change check could did do does find for from get ' +
    'got had has have he help how i if in into is it its know let make me my need no not now of on only or our ' +
    'please should so still that the their them then there these they this to try us use want was we were what ' +
    'when where which while who why will with would you your ' +
    'api call code err error exception fail fix internal mean message msg page problem reason request response ' +
    'retry return says server status text type url work'
  ).split(' '),
);

export const isWeak = (word: string) => WEAK_WORDS.has(word) || WEAK_WORDS.has(stem(word));

/**
 * Words and abbreviations that mean about the same in the language of APIs, a line a meaning. The
 * matcher takes any of a line for any other, and needs no line for what is spelt alike: `env` is the
 * beginning of `environment`. From the error catalogs of public APIs, not from one.
 */
const MEANINGS = `
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

/** The meanings that one of these words has, a line each: a browser needs no others. */
export const meaningsOf = (words: Set<string>) =>
  MEANINGS.trim()
    .split('\n')
    .filter((line) => line.split(' ').some((word) => words.has(word) || words.has(`${word}s`)));
