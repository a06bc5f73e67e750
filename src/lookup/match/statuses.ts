import { isStopWord } from '../stop-words.ts';
import { stem, wordsOf } from '../words.ts';
import type { Entry } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

const stems = (words: string) => new Set(words.split(' ').map(stem));

/** Words for a list. */
const LISTS = stems('list overview index catalog reference summary table documentation docs');
/** Other words of questions about lists and statuses, none of which describes an error. */
const GENERAL = stems(
  'http vs versus every complete full entire available possible existing exist difference various explain show display see view give',
);
/** Matches a word for several errors. */
const SEVERAL = /^(?:errors|codes|exceptions|statuses)$/;
/** Matches a status, several errors of a status (`404s`), and the statuses of a class (`4xx`). */
const STATUSES = /^([1-5](?:\d\d|xx))s?$/;

/**
 * Finds the pages of the statuses that a text names, if its other words describe no error: one for `404`, several
 * for `4xx`, those of all statuses for “list of all errors”, and those with such a reason phrase for “conflict errors”.
 */
export function statusesNamed(words: string[], { statuses }: LookupIndex): Entry[] {
  const patterns = words.flatMap((word) => STATUSES.exec(word)?.[1]?.replace('xx', '..') ?? []);
  const isList =
    words.some((word) => SEVERAL.test(word)) ||
    (words.includes('error') && words.some((word) => LISTS.has(stem(word))));
  if (!patterns.length && !isList) return [];

  const isNamed = new RegExp(`^(?:${patterns.join('|') || '...'})$`);
  const pages = [...statuses.values()].filter(({ status }) => isNamed.test(String(status)));
  const reasonWords = ({ reason = '' }: Entry) => wordsOf(reason).filter((word) => !isStopWord(word));
  const reasons = new Set(pages.flatMap(reasonWords));
  const isGeneral = (word: string) =>
    STATUSES.test(word) ||
    reasons.has(word) ||
    LISTS.has(stem(word)) ||
    GENERAL.has(stem(word)) ||
    isStopWord(word);
  if (!words.every(isGeneral)) return [];
  const withReason = pages.filter((page) => reasonWords(page).some((word) => words.includes(word)));
  return withReason.length && !patterns.length ? withReason : pages;
}
