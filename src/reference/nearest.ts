import { distance } from 'fastest-levenshtein';
import { decode } from './decode.ts';
import { squash } from './squash.ts';

/** Longer text is no misspelt name, and measuring it would take time. */
const LONGEST = 500;

/**
 * The name that the text most probably means: the one it contains or is part of, else the one
 * with the smallest edit distance. Undefined if more than 40 % of the letters differ.
 */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const wanted = squash(decode(text.slice(0, LONGEST)));
  let best: string | undefined;
  let least = 0.4;
  for (const name of names) {
    const plain = squash(name);
    const isPart = wanted.length > 3 && (plain.includes(wanted) || wanted.includes(plain));
    const longer = Math.max(plain.length, wanted.length);
    // A part is never as near as the same name, and nearer the more of the name it covers.
    const difference = distance(plain, wanted) / longer / (isPart ? 4 : 1);
    if (difference < least) [best, least] = [name, difference];
  }
  return best;
}
