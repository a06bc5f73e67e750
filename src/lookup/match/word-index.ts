import { editDistance } from '../../reference/edit-distance.ts';
import type { LookupData } from '../data.ts';
import { isCommonWord, isStopWord } from '../stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Entry } from './entry.ts';

/** How much a word counts for an entry, by its source. Prose has many words, of which few are typical. */
const WEIGHTS = { code: 1, message: 0.95, keywords: 0.95, prose: 0.6 } as const;
/** How much a word counts for an entry that only has a synonym of it. */
const SYNONYM_WEIGHT = 0.75;
/** The share of its weight that a word keeps that most errors have. */
const COMMON_WORD = 0.5;
/** Matches addresses within a message: whom to ask doesn't describe an error. */
const ADDRESS = /(?<!\S)\S[^\s@]*@\S+|https?:\S+/g;
/** Letters of the shortest word of the API's name that is recognized with a typo. */
const MIN_NAME = 5;

/** A word of the catalog, or a synonym of one. */
export interface Term {
  word: string;
  /** A bit for each of its letters, because words that share few letters need not be compared. */
  letters: number;
  /** The rarer the word, the larger its weight. */
  weight: number;
  /** Whether the word only matches itself. */
  isStopWord: boolean;
  /** The numbers of the entries that have the word, and how much it counts for each of them. */
  entries: number[];
  counts: number[];
}

export interface WordIndex {
  entries: Entry[];
  /** The words of each entry's code. */
  codeWords: string[][];
  terms: Term[];
  /** Whether a word doesn't distinguish errors: a stop word, or the API's own name. */
  isStopWord: (word: string) => boolean;
  /** The weight of a word that only one entry has. */
  maxWeight: number;
}

/** Returns a number with a bit for each letter and digit of a word. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

/** Indexes the words of all entries, and their synonyms. */
export function indexWords(entries: Entry[], { api, synonyms }: LookupData): WordIndex {
  const byWord = new Map<string, Term>();
  const termOf = (word: string) => {
    let term = byWord.get(word);
    if (!term) {
      term = {
        word,
        letters: lettersOf(word),
        weight: 0,
        isStopWord: isStopWord(word),
        entries: [],
        counts: [],
      };
      byWord.set(word, term);
    }
    return term;
  };
  const codeWords: string[][] = [];
  entries.forEach(({ code = '', messages, keywords, prose }, number) => {
    const texts = { code, message: messages.join(' ').replace(ADDRESS, ''), keywords, prose };
    // In the order of the weights, so that a word counts by its best source.
    for (const source of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
      const words = wordsOf(texts[source]);
      if (source === 'code') codeWords.push(words);
      for (const word of words) {
        const term = termOf(word);
        if (term.entries.at(-1) === number) continue;
        term.entries.push(number);
        term.counts.push(WEIGHTS[source]);
      }
    }
  });
  const rarity = (count: number) => Math.log(1 + entries.length / count);
  for (const term of byWord.values()) term.weight = rarity(term.entries.length);
  addSynonyms(synonyms, byWord, termOf, rarity);
  for (const term of byWord.values()) if (isCommonWord(term.word)) term.weight *= COMMON_WORD;
  const name = wordsOf(api);
  // People write the API's name as they hear it. A word of the catalog that is one edit away is kept.
  const isName = (word: string) =>
    name.some((part) => part === word || (part.length >= MIN_NAME && editDistance(part, word, 1) <= 1)) &&
    (name.includes(word) || !byWord.has(word));
  return {
    entries,
    codeWords,
    terms: [...byWord.values()],
    isStopWord: (word) => isStopWord(word) || isName(word),
    maxWeight: rarity(1),
  };
}

/** Lets each word of a line of synonyms count for the entries that have another word of the line. */
function addSynonyms(
  synonyms: string[],
  byWord: Map<string, Term>,
  termOf: (word: string) => Term,
  rarity: (count: number) => number,
) {
  const lines = synonyms.map((line) => {
    const words = line.split(' ');
    const counts = new Map<number, number>();
    for (const term of words.flatMap((word) => [byWord.get(word), byWord.get(`${word}s`)])) {
      term?.entries.forEach((number, index) =>
        counts.set(number, Math.max(counts.get(number) ?? 0, SYNONYM_WEIGHT * term.counts[index]!)),
      );
    }
    return { words, counts };
  });
  // Only after all counts are known, so that a word with two meanings doesn't connect them.
  for (const { words, counts } of lines) {
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
}
