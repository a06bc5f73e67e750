import { stem } from './words.ts';

/** Words that don't distinguish errors, without their endings: common English words, and words of every API. */
const STOP_WORDS = new Set(
  (
    'a about all an and any are as ask at be been but by can cannot change check could did do does find for from get ' +
    'got had has have he help how i if in into is it its know let make me my need no not now of on only or our ' +
    'please should so still that the their them then there these they this to try us use want was we were what ' +
    'when where which while who why will with would you your ' +
    'api call code err error exception fail fix internal mean message msg page problem reason request response ' +
    'retry return says server status text type url work ' +
    'after also before both each else even ever just likely more most much often once one ones over own rather ' +
    'same some than too very whatever whether whole whose ' +
    'above again against am because below between during few further having here him his her hers ' +
    'itself myself nor off out she since such themselves through under until up look like'
  ).split(' '),
);

export const isStopWord = (word: string) =>
  [word, stem(word), word.replace(/s$/, '')].some((form) => STOP_WORDS.has(form));

/** Words of most errors, whatever they are about: they distinguish errors less than their rarity in a small catalog suggests. */
const COMMON_WORDS = new Set('required missing invalid wrong rejected user'.split(' ').map(stem));

export const isCommonWord = (word: string) => COMMON_WORDS.has(stem(word));
