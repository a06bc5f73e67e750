import { distance } from 'fastest-levenshtein';
import { decode } from './decode.ts';

/** Text in the dress of an error type: lower case, words joined by underscores. */
export const toName = (text: string) =>
  decode(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** Longer text is no misspelt name, and measuring it would take time. */
const LONGEST = 500;

/**
 * The name that the text most probably means: the one it contains or is part of, else the one
 * with the smallest edit distance. Undefined if more than 40 % of the letters differ.
 */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const wanted = toName(text.slice(0, LONGEST));
  let best: string | undefined;
  let least = 0.4;
  for (const name of names) {
    const plain = toName(name);
    const isPart = wanted.length > 3 && (plain.includes(wanted) || wanted.includes(plain));
    const longer = Math.max(plain.length, wanted.length);
    // A part is never as near as the same name, and nearer the more of the name it covers.
    const difference = distance(plain, wanted) / longer / (isPart ? 4 : 1);
    if (difference < least) [best, least] = [name, difference];
  }
  return best;
}
