import { firstOf } from './accuracy.ts';
import { random } from '../fixtures/invented-lookup.ts';
import type { LookupData } from '../src/lookup/data.ts';
import { createIndex, type ErrorEntry } from '../src/lookup/lookup-index.ts';

/** Makes one slip within a word: a letter lost, doubled, swapped with the next or replaced. */
export function slip(word: string, next: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(next() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const kinds = [
    before + after,
    before + letter + letter + after,
    before + after[0]! + letter + after.slice(1),
    `${before}x${after}`,
  ];
  return kinds[Math.floor(next() * kinds.length)]!;
}

/** One slip in the longest word. */
function slipOnce(words: string[], next: () => number) {
  const longest = words.reduce((best, word, at) => (word.length > words[best]!.length ? at : best), 0);
  return words.map((word, at) => (at === longest ? slip(word, next) : word));
}

const codeWords = ({ code }: ErrorEntry) => code.split('_');

/** Ways of asking that are far from the code's own letters: a query for any error. */
const ways: Record<string, (entry: ErrorEntry, next: () => number) => string> = {
  'another order and a typo': (entry, next) => {
    const words = codeWords(entry);
    return slipOnce([...words.slice(1), words[0]!], next).join(' ');
  },
  'a beginning and a typo': (entry, next) => {
    const [first = '', ...rest] = codeWords(entry);
    return [first.slice(0, Math.max(4, Math.ceil(first.length * 0.6))), ...slipOnce(rest, next)].join(' ');
  },
  'the message, two typos': (entry, next) => {
    const words = entry.message.split(' ');
    const long = words.map((word, at) => (word.length > 5 ? at : -1)).filter((at) => at >= 0);
    const wrong = new Set([long[Math.floor(next() * long.length)], long.at(-1)]);
    return words.map((word, at) => (wrong.has(at) ? slip(word, next) : word)).join(' ');
  },
  'words as beginnings of four letters': (entry) =>
    codeWords(entry)
      .map((word) => word.slice(0, 4))
      .join(' '),
  'two edits': (entry, next) => slip(slip(entry.code, next), next),
  'a word left out': (entry) => codeWords(entry).slice(0, -1).join(' '),
};

/** The shares of queries, by way of asking, that find the right error first, of `sample` errors. */
export function inexact(data: LookupData, sample: number): Record<string, number> {
  const index = createIndex(data);
  const next = random(3);
  const entries = index.entries.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const chosen = Array.from(
    { length: Math.min(sample, entries.length) },
    () => entries[Math.floor(next() * entries.length)]!,
  );
  return Object.fromEntries(
    Object.entries(ways).map(([name, way]) => {
      // A query that names another error as well has no answer that is right.
      const right = chosen.filter((entry) => firstOf(way(entry, next), index) === entry);
      return [name, right.length / chosen.length];
    }),
  );
}
