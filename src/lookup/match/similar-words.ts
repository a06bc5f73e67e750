import { editDistance } from '../../reference/edit-distance.ts';
import { stem } from '../words.ts';
import { lettersOf, type Term, type WordIndex } from './word-index.ts';

/** How similar the words of the catalog are to a word of a query, from 0 to 1. */
export type Similarities = Map<Term, number>;

const SAME_STEM = 0.9;
/** The fewest letters that words with the same stem have in common. “use” and “used” are too short to compare. */
const MIN_STEM = 4;
/** Letters of the shortest beginning of a word that is recognized with a typo: `read` is not `redirect`. */
const MIN_MISSPELLED_BEGINNING = 6;
/** Letters of the shortest word in which a typo may replace a letter: `bake` is not `base`. */
const MIN_REPLACED = 6;

/** The fewest letters of a beginning that is joined with another one. */
const MIN_JOINED = 3;

/** Returns the most edits that count as typos. Short words allow none, because an edit often makes another word. */
const maxEdits = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

const countBits = (value: number) => {
  let count = 0;
  for (; value; value &= value - 1) count++;
  return count;
};

const commonPrefix = (a: string, b: string) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** Returns how similar a word of a query is to a word of the catalog, by their letters. */
function similarity(word: string, stemmed: string, letters: number, term: Term): number {
  const known = term.word;
  if (known === word) return 1;
  if (term.isStopWord || word.length < 3) return 0;
  if (known.startsWith(word)) return 0.72 + (0.25 * word.length) / known.length;
  if (commonPrefix(word, known) >= MIN_STEM && stem(known) === stemmed) return SAME_STEM;

  const longer = Math.max(word.length, known.length);
  const most = word.length === 3 && known.length === 3 ? 1 : maxEdits(Math.min(longer, word.length + 1));
  // An edit adds at most one letter to those that a word has.
  if (countBits(letters & ~term.letters) > most) return 0;
  const edits = editDistance(word, known, most);
  // In a word of three letters, only their order may be wrong.
  const isAnagram = word.length === 3 || (word.length === known.length && longer < MIN_REPLACED);
  if (edits <= most && (!isAnagram || letters === term.letters)) {
    return 1 - 0.5 * Math.max(edits / longer, 0.1 * edits) - 0.04 * edits;
  }
  if (word.length < MIN_MISSPELLED_BEGINNING || known.length <= word.length + 1) return 0;
  const allowed = maxEdits(word.length);
  let best = 0;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    const differing = editDistance(word, known.slice(0, length), allowed);
    if (differing <= allowed) {
      best = Math.max(best, 0.66 - 0.06 * (differing - 1) + (0.15 * word.length) / known.length);
    }
  }
  return best;
}

/** Returns the beginnings of words of one code that a word joins: `paymentdecl` becomes `payment` and `decl`. */
export function joinedIn(word: string, { codeWords }: WordIndex): string[] {
  for (const ofCode of codeWords) {
    const parts: string[] = [];
    let rest = word;
    for (const known of ofCode) {
      const length = commonPrefix(rest, known);
      if (length < MIN_JOINED) continue;
      parts.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    if (!rest) return parts;
  }
  return [];
}

/** Finds the words of the catalog that a word of a query may mean. Stop words only mean themselves. */
export function similarTo(word: string, { terms, isStopWord }: WordIndex): Similarities {
  const similarities: Similarities = new Map();
  const letters = lettersOf(word);
  const stemmed = stem(word);
  const isExact = isStopWord(word);
  for (const term of terms) {
    const value = isExact ? Number(term.word === word) : similarity(word, stemmed, letters, term);
    if (value) similarities.set(term, value);
  }
  return similarities;
}
