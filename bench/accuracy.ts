import type { LookupData } from '../src/lookup/data.ts';
import { createIndex, type LookupIndex } from '../src/lookup/lookup-index.ts';
import { lookup } from '../src/lookup/lookup.ts';
import { inexistent, queries } from './queries.ts';

/** What the lookup puts first. */
export function firstOf(text: string, index: LookupIndex) {
  const { exact, suggestions } = lookup(text, index);
  return (exact[0] ?? suggestions[0])?.entry;
}

/** How often the lookup is right: by kind of query, in shares of 1; and its answers to what is none. */
export function accuracy(data: LookupData) {
  const index = createIndex(data);
  const known = new Set(index.entries.map(({ code }) => code));
  const firsts = Object.entries(queries).map(([kind, query]) => {
    const right = index.entries.filter((entry) => firstOf(query(entry), index) === entry);
    return [kind, right.length / index.entries.length] as const;
  });
  const isNone = (text: string) => !known.has(/[a-z]\w*_(again|zapped)|not_\w+/.exec(text)?.[0] ?? '');
  const wrong = index.entries
    .flatMap((entry) => inexistent(entry))
    .filter(isNone)
    .filter((text) => lookup(text, index).exact.length > 0);
  const all = firsts.reduce((sum, [, share]) => sum + share, 0) / firsts.length;
  return { all, byKind: Object.fromEntries(firsts), wrong };
}
