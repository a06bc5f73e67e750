import { wordsOf } from '../words.ts';
import type { Match } from './entry.ts';
import { joinedIn, similarTo, type Similarities } from './similar-words.ts';
import type { WordIndex } from './word-index.ts';

/** The most words of a query that are matched. The longest ticket in `content/tests/queries` has 24. */
const MAX_WORDS = 32;
// Where no source is named, values are those with the most right answers in `queries.test.ts`. Tests fail with others.

/** The share of its weight that a stop word keeps. */
const STOP_WORD = 0.1;
/** The words that count in a query, the heaviest ones. A long sentence isn't worse than its best words. */
const MAX_COUNTED = 6;
/** The weight of a word that the catalog lacks, as a share of the largest weight: people use their own words. */
const UNKNOWN = 0.5;

/** A lower score is chance. */
const LEAST = 0.2;
/** Words that fit perfectly are still not the name of an error. */
const MOST = 0.95;

/** A match, and how similar the query is to the entry's code. */
export interface WordMatch extends Match {
  /** The share of the code's words that the query contains, or of the query's that the code contains, if that is less. */
  nameShare: number;
}

/** Returns how much a word helps to distinguish errors. */
function weightOf(word: string, similar: Similarities, index: WordIndex): number {
  const isStopWord = index.isStopWord(word);
  if (!similar.size) return isStopWord ? 0 : index.maxWeight * UNKNOWN;
  let best = 0;
  let weight = 0;
  for (const [term, similarity] of similar) {
    if (similarity < best || (similarity === best && term.weight > weight)) continue;
    [best, weight] = [similarity, term.weight];
  }
  return isStopWord ? weight * STOP_WORD : weight;
}

/** Sorts names and words by how much they help to distinguish errors, the most distinctive one first. */
export const mostDistinctive = (names: string[], index: WordIndex) =>
  names
    .map((name) => {
      const weights = wordsOf(name).map((word) => weightOf(word, similarTo(word, index), index));
      return { name, weight: Math.max(0, ...weights) };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);

/** Scores entries by how much of a query's words they cover, in any order. Rare words count more. */
export function matchWords(queryWords: string[], index: WordIndex): WordMatch[] {
  const words = [...new Set(queryWords)].filter((word) => !/^[a-z]$/.test(word)).slice(0, MAX_WORDS);
  if (words.every(index.isStopWord)) return [];
  const { entries, codeWords } = index;
  const counted = words
    .flatMap((word) => {
      const similar = similarTo(word, index);
      const parts = similar.size ? [] : joinedIn(word, index);
      return parts.length
        ? parts.map((part) => ({ word: part, similar: similarTo(part, index) }))
        : { word, similar };
    })
    .map(({ word, similar }) => ({ similar, weight: weightOf(word, similar, index) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_COUNTED);
  const covered = new Float64Array(entries.length);
  const ofCode = new Float64Array(entries.length);
  for (const { similar, weight } of counted) {
    // Each entry counts the word once, for the most similar of the entry's words.
    const gains = new Map<number, number>();
    const shares = new Map<number, number>();
    for (const [term, similarity] of similar) {
      term.entries.forEach((number, at) => {
        // A rare word that is only similar to a common one counts as the common one.
        const gain = similarity * term.counts[at]! * Math.min(weight, term.weight);
        if (gain <= (gains.get(number) ?? 0)) return;
        gains.set(number, gain);
        shares.set(number, term.counts[at] === 1 ? similarity : 0);
      });
    }
    for (const [number, gain] of gains) {
      covered[number]! += gain;
      ofCode[number]! += shares.get(number)!;
    }
  }
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  return entries.flatMap((entry, number) => {
    const coverage = covered[number]! / total;
    // Of two entries that cover a query alike, the one with the shorter code is meant.
    const codeShare = Math.min(1, ofCode[number]! / Math.max(1, codeWords[number]!.length));
    const nameShare = Math.min(codeShare, ofCode[number]! / counted.length);
    const score = coverage * (0.95 + 0.05 * codeShare);
    return score < LEAST ? [] : [{ entry, score: Math.min(score, MOST), nameShare }];
  });
}
