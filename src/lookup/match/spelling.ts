import { editDistance } from '../../reference/edit-distance.ts';
import { normalizeName } from '../../reference/ids.ts';
import type { Match } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';

/** A longer text is neither a part of a code nor a misspelled one. */
const MAX_LENGTH = 120;
/** The share of a name's letters that may differ. Two typos in `use_https` are a quarter of it. */
const MAX_DIFFERENCE = 0.26;
/** Letters that a part needs if a code doesn't begin with it. Two letters are in too many codes. */
const MIN_PART = 3;

/** Finds the errors whose code or former name contains the text. */
export function byPart(text: string, { entries }: LookupIndex): Match[] {
  const part = normalizeName(text);
  if (!part || text.length > MAX_LENGTH) return [];
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
  if (wanted.length < 4 || text.length > MAX_LENGTH) return [];
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
