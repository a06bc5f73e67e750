import { WEAK_WORDS } from './everyday-words.ts';
import type { Entry } from './lookup-index.ts';
import { wordsOf } from './plain-text.ts';

/** How much a word counts for an entry, by where it stands. */
const WEIGHTS = { code: 1, message: 0.95, keywords: 0.95, prose: 0.8 } as const;

/** A word of the catalog. */
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
  byWord: Map<string, Term>;
  /** Words that say nothing here: everyday ones and the API's own name. */
  weak: Set<string>;
  /** How much a word tells that no entry has. */
  rarest: number;
}

/** A bit for every letter and digit of a word. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

/** Collects the words of all entries. */
export function indexWords(entries: Entry[], api: string): WordIndex {
  const byWord = new Map<string, Term>();
  const codeWords: number[] = [];
  entries.forEach(({ code = '', message, keywords, prose }, number) => {
    const texts = { code, message, keywords, prose };
    for (const place of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
      const words = wordsOf(texts[place]);
      if (place === 'code') codeWords.push(words.length);
      for (const word of words) {
        let term = byWord.get(word);
        if (!term) {
          term = { word, letters: lettersOf(word), weight: 0, entries: [], counts: [] };
          byWord.set(word, term);
        }
        // The places come in the order of their weights.
        if (term.entries.at(-1) === number) continue;
        term.entries.push(number);
        term.counts.push(WEIGHTS[place]);
      }
    }
  });
  const rarity = (count: number) => Math.log(1 + entries.length / count);
  const terms = [...byWord.values()];
  for (const term of terms) term.weight = rarity(term.entries.length);
  const weak = new Set([...WEAK_WORDS, ...wordsOf(api)]);
  return { entries, codeWords, terms, byWord, weak, rarest: rarity(1) };
}
