import { distance } from 'fastest-levenshtein';
import { OPENING, wordsOf, type Entry, type LookupIndex } from './entries.ts';
import { squash } from '../squash.ts';

/** Longer text is no part of a code, and no misspelt one. */
const LONGEST_NAME = 120;

/** Keeps the best `most` of the entries with a score; a lower score is better, undefined is none. */
function best(entries: Entry[], most: number, score: (entry: Entry) => number | undefined): Entry[] {
  return entries
    .flatMap((entry) => {
      const value = score(entry);
      return value === undefined ? [] : [{ entry, value }];
    })
    .sort((a, b) => a.value - b.value || (a.entry.type < b.entry.type ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The errors whose code begins with the text, holds it, or holds the beginnings of all its words. */
export function byPart(text: string, { entries }: LookupIndex, most: number): Entry[] {
  const part = squash(text);
  if (!part || text.length > LONGEST_NAME) return [];
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return best(entries, most, ({ names, type }) => {
    const scores = names.flatMap((name, number) => {
      const place = name.indexOf(part);
      if (place === 0) return [number];
      if (part.length < 3) return [];
      if (place > 0) return [10 + number];
      const parts = number === 0 ? type.split('_') : [];
      return words.every((word) => parts.some((own) => own.startsWith(word))) ? [20] : [];
    });
    return scores.length ? Math.min(...scores) + names[0]!.length / 1000 : undefined;
  });
}

/** The errors whose message stands in the text, whole or nearly so, or holds the text. */
export function byMessage(text: string, { entries, byOpening }: LookupIndex, most: number): Entry[] {
  const words = wordsOf(text);
  const found = new Map<Entry, number>();
  words.forEach((_, start) => {
    for (let size = 1; size <= OPENING; size++) {
      for (const entry of byOpening.get(words.slice(start, start + size).join(' ')) ?? []) {
        let same = 0;
        while (same < entry.words.length && entry.words[same] === words[start + same]) same++;
        const isEnough = same === entry.words.length || same >= Math.max(OPENING, entry.words.length * 0.6);
        if (isEnough) found.set(entry, Math.max(found.get(entry) ?? 0, same));
      }
    }
  });
  if (found.size) return best([...found.keys()], most, (entry) => -found.get(entry)!);
  if (words.length < 2 || words.length > 60) return [];

  const phrase = words.join(' ');
  const holding = best(entries, most, (entry) => {
    const message = entry.words.join(' ');
    return message.includes(phrase) ? message.length : undefined;
  });
  return holding.length ? holding : bySharedWords(new Set(words), entries, most);
}

/** The errors whose messages share most of the words, where rare words count more. */
function bySharedWords(words: Set<string>, entries: Entry[], most: number): Entry[] {
  if (words.size < 3) return [];
  const frequency = new Map([...words].map((word) => [word, 0]));
  for (const entry of entries) {
    for (const word of new Set(entry.words)) {
      const count = frequency.get(word);
      if (count !== undefined) frequency.set(word, count + 1);
    }
  }
  const weight = (word: string) => Math.log(1 + entries.length / (1 + (frequency.get(word) ?? 0)));
  const total = [...words].reduce((sum, word) => sum + weight(word), 0);
  return best(entries, most, (entry) => {
    const own = new Set(entry.words);
    const shared = [...words].filter((word) => own.has(word)).reduce((sum, word) => sum + weight(word), 0);
    return shared / total >= 0.6 ? -shared / Math.log(2 + own.size) : undefined;
  });
}

/** How much of a name may differ, so that it still counts as near: edits per letter. */
const FAR = 0.4;

/** The errors with a similar code, or one that begins similarly. */
export function byNearness(text: string, { entries }: LookupIndex, most: number): Entry[] {
  const wanted = squash(text);
  if (wanted.length < 3 || text.length > LONGEST_NAME) return [];
  const difference = (name: string) => {
    const longer = Math.max(name.length, wanted.length);
    // What one name has more, takes as many edits.
    const whole =
      longer - Math.min(name.length, wanted.length) > longer * FAR ? 1 : distance(name, wanted) / longer;
    if (wanted.includes(name) && name.length > 4) return Math.min(whole, 0.3);
    if (name.length <= wanted.length) return whole;
    // Half a code, misspelt: worse than a whole one that differs as much.
    return Math.min(whole, distance(name.slice(0, wanted.length), wanted) / wanted.length + 0.1);
  };
  return best(entries, most, ({ names }) => {
    const least = Math.min(...names.map(difference));
    return least <= FAR ? least : undefined;
  });
}
