import { isStatus } from '../reference/ids.ts';
import type { Entry } from './entry.ts';
import { isWeak } from './everyday-words.ts';
import type { LookupIndex } from './lookup-index.ts';
import { wordsOf } from './plain-text.ts';

/** The page of a status, if a text names its number and nothing but its reason besides. */
export function statusNamed(words: string[], index: LookupIndex): Entry | undefined {
  if (words.length > 12) return undefined;
  const numbers = words.filter(isStatus);
  const page = numbers.length === 1 ? index.statuses.get(Number(numbers[0])) : undefined;
  const own = new Set(['http', ...numbers, ...wordsOf(page?.reason ?? '')]);
  const isAlone = words.every((word) => own.has(word) || isWeak(word));
  return isAlone ? page : undefined;
}
