import { similarTo } from './similar-words.ts';
import type { Likeness } from './entry.ts';
import type { WordIndex } from './word-index.ts';

/** Words of a query that are matched; a question has fewer. */
const MAX_WORDS = 32;
/** Letters of the longest word that is one. */
const MAX_LETTERS = 60;
/** What a word that says nothing of an error counts, beside one that does. */
const WEAK = 0.1;
/** How much a query says at least, in rarest words, so that an entry can cover it. */
const LEAST_TOLD = 0.4;
/** What a word counts that the catalog lacks: people bring words of their own. */
const UNKNOWN = 0.7;

/** Below this, words are alike by chance. */
const LEAST = 0.2;
/** However well words fit, they are no name. */
const MOST = 0.95;

/** Scores entries by how much of a query's words they cover, in any order, rare words counting more. */
export function matchWords(queryWords: string[], index: WordIndex): Likeness[] {
  const words = [...new Set(queryWords)]
    .filter((word) => word.length <= MAX_LETTERS && !(word.length === 1 && /[a-z]/.test(word)))
    .slice(0, MAX_WORDS);
  const { entries, codeWords } = index;
  const covered = new Float64Array(entries.length);
  const ofCode = new Float64Array(entries.length);
  const gains = new Float64Array(entries.length);
  const isOfCode = new Uint8Array(entries.length);
  const touched = new Set<number>();
  let total = 0;
  for (const word of words) {
    const similar = similarTo(word, index);
    let weight = 0;
    let most = 0;
    for (const [term, like] of similar) {
      if (like < most || (like === most && term.weight > weight)) continue;
      [most, weight] = [like, term.weight];
    }
    if (!similar.size) weight = index.rarest * UNKNOWN;
    if (index.isWeak(word)) weight *= WEAK;
    total += weight;
    const gained: number[] = [];
    for (const [{ entries: having, counts }, like] of similar) {
      for (let at = 0; at < having.length; at++) {
        const number = having[at]!;
        const gain = like * counts[at]!;
        if (gain <= gains[number]!) continue;
        if (!gains[number]) gained.push(number);
        gains[number] = gain;
        isOfCode[number] = Number(counts[at] === 1);
      }
    }
    for (const number of gained) {
      covered[number]! += gains[number]! * weight;
      ofCode[number]! += gains[number]! * isOfCode[number]!;
      gains[number] = 0;
      touched.add(number);
    }
  }
  if (!total) return [];
  // Of words that say nothing, even all are little.
  total = Math.max(total, index.rarest * LEAST_TOLD);
  return [...touched].flatMap((number) => {
    const coverage = covered[number]! / total;
    // Of two that cover a query alike, the one with less besides it is meant.
    const share = Math.min(1, ofCode[number]! / Math.max(1, codeWords[number]!));
    const score = coverage * (0.95 + 0.05 * share);
    return score < LEAST ? [] : [{ entry: entries[number]!, score: Math.min(score, MOST) }];
  });
}
