import { editDistance } from '../reference/edit-distance.ts';
import { stem } from './stem.ts';
import { lettersOf, type Term, type WordIndex } from './word-index.ts';

/** How like a word of a query a word of the catalog is, from 0 to 1. */
export type Similarities = Map<Term, number>;

const SAME_STEM = 0.9;
/** Below this a likeness is chance. */
const LEAST = 0.5;

/** Edits that are taken for slips: none in the shortest words, where most are other words. */
const tolerance = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

/** The consonants of a word, none twice in a row. */
const skeleton = (word: string) => word.replace(/(?!^)[aeiouy]/g, '').replace(/(.)\1+/g, '$1');

const bits = (value: number) => {
  let count = 0;
  for (; value; value &= value - 1) count++;
  return count;
};

const commonPrefix = (a: string, b: string) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** How like a word of the catalog a word is by its letters. */
function likeness(word: string, stemmed: string, letters: number, term: Term): number {
  const known = term.word;
  if (known === word) return 1;
  if (word.length > 2 && known.startsWith(word)) return 0.72 + (0.25 * word.length) / known.length;
  const shared = commonPrefix(word, known);
  const longer = Math.max(word.length, known.length);
  let best = 0;
  if (shared >= 4 && stem(known) === stemmed) best = SAME_STEM;
  else if (shared >= 5 && shared >= longer * 0.6) best = 0.55 + (0.3 * shared) / longer;
  // A negated word is about the same matter.
  else if (word.startsWith('un') && known.length > 4 && commonPrefix(word.slice(2), known) > 4) best = 0.7;
  // `tnt`, `msg` and `rsrc` leave out the vowels.
  else if (/^[^aeiouy\d]{3,}$/.test(word) && skeleton(known).startsWith(word)) best = 0.65;
  if (word.length < 3 || best === SAME_STEM) return best;

  // Every edit changes two letters at most.
  const most = word.length === 3 && known.length === 3 ? 1 : tolerance(Math.min(longer, word.length + 1));
  if (bits(letters & ~term.letters) > most) return best;
  const edits = editDistance(word, known, most);
  // Of three letters, nothing but their order may be wrong.
  if (edits <= most && (word.length > 3 || letters === term.letters)) {
    return Math.max(best, 1 - 0.5 * Math.max(edits / longer, 0.1 * edits) - 0.04 * edits);
  }
  if (word.length < 4 || known.length <= word.length + 1) return best;
  // Half a word, misspelt.
  const allowed = tolerance(word.length);
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    const differing = editDistance(word, known.slice(0, length), allowed);
    if (differing <= allowed) {
      best = Math.max(best, 0.66 - 0.06 * (differing - 1) + (0.15 * word.length) / known.length);
    }
  }
  return best;
}

/** The words of the catalog that a word of a query may mean. */
export function similarTo(word: string, { terms }: WordIndex): Similarities {
  const found: Similarities = new Map();
  const letters = lettersOf(word);
  const stemmed = stem(word);
  for (const term of terms) {
    const like = likeness(word, stemmed, letters, term);
    if (like > LEAST) found.set(term, like);
  }
  return found;
}
