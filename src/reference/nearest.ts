import { decode } from './decode.ts';
import { editDistance } from './edit-distance.ts';
import { normalizeName } from './ids.ts';

/** Longer text is not a misspelled name, and measuring it would take time. */
const MAX_LENGTH = 500;

/**
 * Returns the name that a text most likely means: a name that contains the text or that the text contains, or else
 * the name with the smallest edit distance. Returns undefined if more than 40 % of the letters differ.
 */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const wanted = normalizeName(decode(text.slice(0, MAX_LENGTH)));
  let best: string | undefined;
  let least = 0.4;
  for (const name of names) {
    const plain = normalizeName(name);
    const isPart = wanted.length > 3 && (plain.includes(wanted) || wanted.includes(plain));
    const longer = Math.max(plain.length, wanted.length);
    // A part is less similar than the whole name, and more similar the more of the name it covers.
    const edits = editDistance(plain, wanted, isPart ? longer : Math.ceil(longer * least));
    const difference = edits / longer / (isPart ? 4 : 1);
    if (difference < least) [best, least] = [name, difference];
  }
  return best;
}

/** The most texts that get a suggestion. Each one is compared with all names, which takes time. */
const MAX_SUGGESTIONS = 20;

/** Returns a function that finds the nearest of these names, except one. It only does so for the first texts. */
export function suggester(names: string[]): (text: string, except?: string) => string | undefined {
  let count = 0;
  return (text, except) =>
    ++count > MAX_SUGGESTIONS
      ? undefined
      : nearest(
          text,
          names.filter((name) => name !== except),
        );
}
