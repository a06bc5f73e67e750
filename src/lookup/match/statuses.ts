import { isStatus } from '../../reference/ids.ts';
import { isStopWord } from '../stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Entry } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

/** Finds the page of a status, if a text contains its number and nothing else except its reason phrase and stop words. */
export function statusNamed(words: string[], index: LookupIndex): Entry | undefined {
  const numbers = words.filter(isStatus);
  const page = numbers.length === 1 ? index.statuses.get(Number(numbers[0])) : undefined;
  if (!page) return undefined;
  const own = new Set(['http', ...numbers, ...wordsOf(page.reason ?? '')]);
  return words.every((word) => own.has(word) || isStopWord(word)) ? page : undefined;
}
