import type { LookupData } from './data.ts';
import { isWeak } from './everyday-words.ts';
import type { Entry } from './entry.ts';
import { wordsOf } from './plain-text.ts';

/** How much a word counts for an entry, by where it stands. */
const WEIGHTS = { code: 1, message: 0.95, keywords: 0.95, prose: 0.6 } as const;
/** What a word counts for an entry that has another of the same meaning. */
const SAME_MEANING = 0.75;
/** Addresses within a message: whom to ask, and not what happened. */
const ADDRESS = /(?<!\S)\S[^\s@]*@\S+|https?:\S+/g;

/** A word of the catalog, or one that means about the same. */
export interface Term {
  word: string;
  /** The letters it has, a bit each: two words that share few of them need not be compared. */
  letters: number;
  /** How much it tells: rare words more. */
  weight: number;
  /** The entries that have it, by their number, and how much it counts for each. */
  entries: number[];
  counts: number[];
}

export interface WordIndex {
  entries: Entry[];
  /** How many words each entry's code has. */
  codeWords: number[];
  terms: Term[];
  /** Whether a word says nothing here, as everyday ones and the API's own name do. */
  isWeak: (word: string) => boolean;
  /** How much a word tells that no entry has. */
  rarest: number;
}

/** A bit for every letter and digit of a word. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

/** Collects the words of all entries, and those that mean about the same. */
export function indexWords(entries: Entry[], { api, meanings }: LookupData): WordIndex {
  const byWord = new Map<string, Term>();
  const termOf = (word: string) => {
    let term = byWord.get(word);
    if (!term)
      byWord.set(word, (term = { word, letters: lettersOf(word), weight: 0, entries: [], counts: [] }));
    return term;
  };
  const codeWords: number[] = [];
  entries.forEach(({ code = '', message, keywords, prose }, number) => {
    const texts = { code, message: message.replace(ADDRESS, ''), keywords, prose };
    for (const place of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
      const words = wordsOf(texts[place]);
      if (place === 'code') codeWords.push(words.length);
      for (const word of words) {
        const term = termOf(word);
        // The places come in the order of their weights.
        if (term.entries.at(-1) === number) continue;
        term.entries.push(number);
        term.counts.push(WEIGHTS[place]);
      }
    }
  });
  const rarity = (count: number) => Math.log(1 + entries.length / count);
  for (const term of byWord.values()) term.weight = rarity(term.entries.length);
  const added = meanings.map((line) => {
    const words = line.split(' ');
    const counts = new Map<number, number>();
    for (const term of words.flatMap((word) => [byWord.get(word), byWord.get(`${word}s`)])) {
      term?.entries.forEach((number, at) =>
        counts.set(number, Math.max(counts.get(number) ?? 0, SAME_MEANING * term.counts[at]!)),
      );
    }
    return { words, counts };
  });
  // Of a word with two meanings, neither is taken for the other.
  for (const { words, counts } of added) {
    for (const term of words.map(termOf)) {
      term.weight ||= rarity(counts.size);
      const own = new Set(term.entries);
      for (const [number, count] of counts) {
        if (own.has(number)) continue;
        term.entries.push(number);
        term.counts.push(count);
      }
    }
  }
  const name = wordsOf(api);
  return {
    entries,
    codeWords,
    terms: [...byWord.values()],
    isWeak: (word) => isWeak(word) || name.includes(word),
    rarest: rarity(1),
  };
}
