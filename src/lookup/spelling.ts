import { editDistance } from '../reference/edit-distance.ts';
import { normalizeName } from '../reference/ids.ts';
import type { LookupIndex } from './lookup-index.ts';
import type { Likeness } from './entry.ts';

/** A longer text is no part of a code, and no misspelt one. */
const MAX_LENGTH = 120;
/** How much of a name may differ, so that it still counts as that name misspelt: edits per letter. */
const MAX_DISTANCE = 0.26;
/** What of a name stands within it must have this many letters to tell something. */
const MIN_PART = 3;

/** The errors whose code or former name begins with the text, or holds it. */
export function byPart(text: string, { entries }: LookupIndex): Likeness[] {
  const part = normalizeName(text);
  if (!part || text.length > MAX_LENGTH) return [];
  return entries.flatMap((entry) => {
    const scores = entry.names.map((name, number) => {
      const place = name.indexOf(part);
      if (place < 0 || (place > 0 && part.length < MIN_PART)) return 0;
      // A beginning is more than a middle, and the shorter the name, the more of it is there.
      return (place === 0 ? 0.92 : 0.8) + (0.07 * part.length) / name.length - (number > 0 ? 0.05 : 0);
    });
    const score = Math.max(...scores);
    return score > 0 ? [{ entry, score }] : [];
  });
}

/** The errors whose whole code or former name is the text, but for a slip or two. */
export function bySpelling(text: string, { entries }: LookupIndex): Likeness[] {
  const wanted = normalizeName(text);
  if (wanted.length < 4 || text.length > MAX_LENGTH) return [];
  return entries.flatMap((entry) => {
    let least = 1;
    for (const name of entry.names) {
      const longer = Math.max(name.length, wanted.length);
      const limit = Math.floor(longer * MAX_DISTANCE);
      const edits = editDistance(wanted, name, limit);
      if (edits <= limit) least = Math.min(least, edits / longer);
    }
    return least < 1 ? [{ entry, score: 0.87 - least / 2 }] : [];
  });
}
