import { editDistance } from '../../reference/edit-distance.ts';
import { MAX_CODE_LENGTH, normalizeName } from '../../reference/ids.ts';
import type { Match } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

/** The share of a name's letters that may differ: two typos in `not_found`, which has eight letters. */
const MAX_DIFFERENCE = 0.26;
/** The fewest letters of a part from within a code. Most pairs of letters are part of some code. */
const MIN_PART = 3;

/** Finds the errors whose code or former name contains the text. */
export function byPart(text: string, { entries }: LookupIndex): Match[] {
  const part = normalizeName(text);
  if (!part || text.length > MAX_CODE_LENGTH) return [];
  return entries.flatMap((entry) => {
    const scores = entry.names.map((name, number) => {
      const index = name.indexOf(part);
      if (index < 0 || (index > 0 && part.length < MIN_PART)) return 0;
      // A beginning is better than a middle, a large part better than a small one, a code than a former name.
      return (index === 0 ? 0.92 : 0.8) + (0.07 * part.length) / name.length - (number > 0 ? 0.05 : 0);
    });
    const score = Math.max(...scores);
    return score > 0 ? [{ entry, score }] : [];
  });
}

/** Finds the errors whose whole code or former name is the text, except for a few typos. */
export function bySpelling(text: string, { entries }: LookupIndex): Match[] {
  const wanted = normalizeName(text);
  if (text.length > MAX_CODE_LENGTH) return [];
  return entries.flatMap((entry) => {
    let least = 1;
    for (const name of entry.names) {
      const longer = Math.max(name.length, wanted.length);
      const limit = Math.floor(longer * MAX_DIFFERENCE);
      const edits = editDistance(wanted, name, limit);
      if (edits <= limit) least = Math.min(least, edits / longer);
    }
    return least < 1 ? [{ entry, score: 0.87 - least / 2 }] : [];
  });
}
