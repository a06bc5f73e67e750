// Among hundreds or thousands of similar names, the right error is still the first suggestion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventedLookup, random } from '../../fixtures/invented-lookup.ts';
import { realisticLookup } from '../../fixtures/realistic-lookup.ts';
import type { ErrorEntry } from './match/entry.ts';
import { createIndex } from './match/lookup-index.ts';
import { lookup } from './match/lookup.ts';

/** Makes one typo within a word: a letter is lost, doubled, swapped with the next one or replaced. */
function misspell(word: string, next: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(next() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const typos = [
    before + after,
    before + letter + letter + after,
    before + after[0]! + letter + after.slice(1),
    `${before}x${after}`,
  ];
  return typos[Math.floor(next() * typos.length)]!;
}

/** Makes one typo in the longest word. */
function misspellLongest(words: string[], next: () => number) {
  const longest = words.reduce((best, word, at) => (word.length > words[best]!.length ? at : best), 0);
  return words.map((word, at) => (at === longest ? misspell(word, next) : word));
}

const codeWords = ({ code }: ErrorEntry) => code.split('_');

/** Queries that differ much from the code, and the share of them that must find the error first. */
const ways: Record<string, [minimum: number, query: (entry: ErrorEntry, next: () => number) => string]> = {
  'another order and a typo': [
    0.97,
    (entry, next) => {
      const [first = '', ...rest] = codeWords(entry);
      return misspellLongest([...rest, first], next).join(' ');
    },
  ],
  'a beginning and a typo': [
    0.97,
    (entry, next) => {
      const [first = '', ...rest] = codeWords(entry);
      const beginning = first.slice(0, Math.max(4, Math.ceil(first.length * 0.6)));
      return [beginning, ...misspellLongest(rest, next)].join(' ');
    },
  ],
  'the message with two typos': [
    0.97,
    (entry, next) => {
      const words = entry.messages[0]!.split(' ');
      const long = words.map((word, at) => (word.length > 5 ? at : -1)).filter((at) => at >= 0);
      const wrong = new Set([long[Math.floor(next() * long.length)], long.at(-1)]);
      return words.map((word, at) => (wrong.has(at) ? misspell(word, next) : word)).join(' ');
    },
  ],
  'the code with two typos': [0.97, ({ code }, next) => misspell(misspell(code, next), next)],
  // Some names begin alike, so several answers can be right.
  'the first four letters of each word': [
    0.95,
    (entry) =>
      codeWords(entry)
        .map((word) => word.slice(0, 4))
        .join(' '),
  ],
};

const catalogs = [
  { name: '804 real-looking errors', data: realisticLookup(), size: 70 },
  { name: '5,000 invented errors', data: inventedLookup(5_000), size: 34 },
];

for (const { name, data, size } of catalogs) {
  test(name, () => {
    const index = createIndex(data);
    const next = random(3);
    const entries = index.entries.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const sample = Array.from({ length: size }, () => entries[Math.floor(next() * entries.length)]!);
    for (const [way, [minimum, query]] of Object.entries(ways)) {
      const misses = sample.flatMap((entry) => {
        const text = query(entry, next);
        const { exact, suggestions } = lookup(text, index);
        const first = (exact[0] ?? suggestions[0])?.entry;
        return first === entry ? [] : [`${text} → ${first?.code ?? 'nothing'}, not ${entry.code}`];
      });
      const share = 1 - misses.length / size;
      assert.ok(share >= minimum, `${way}: ${share.toFixed(3)}\n${misses.join('\n')}`);
    }
  });
}
