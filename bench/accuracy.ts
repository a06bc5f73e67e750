import { openIndex, type Entry, type LookupData } from '../src/reference/lookup/entries.ts';
import { answers, lookup, type Way } from '../src/reference/lookup/lookup.ts';
import { inexistent, queries } from './queries.ts';

const isAnswer = (by: Way) => answers.some((way) => way === by);

/** How often the lookup is right: by kind of query, in shares of 1; and its answers to what is none. */
export function accuracy(data: LookupData) {
  const index = openIndex(data);
  const known = new Set(index.entries.map(({ type }) => type));
  const firsts = Object.entries(queries).map(([kind, query]) => {
    const right = index.entries.filter((entry) => lookup(query(entry), index).hits[0]?.entry === entry);
    return [kind, right.length / index.entries.length] as const;
  });
  const isNone = (text: string) => !known.has(/[a-z]\w*_(again|zapped)|not_\w+/.exec(text)?.[0] ?? '');
  const wrong = index.entries
    .flatMap((entry: Entry) => inexistent(entry))
    .filter(isNone)
    .filter((text) => lookup(text, index).hits.some(({ by }) => isAnswer(by)));
  const all = firsts.reduce((sum, [, share]) => sum + share, 0) / firsts.length;
  return { all, byKind: Object.fromEntries(firsts), wrong };
}
