import type { LookupData } from '../src/lookup/data.ts';
import { createIndex, type Entry } from '../src/lookup/lookup-index.ts';
import { lookup } from '../src/lookup/lookup.ts';
import { asked } from './asked.ts';

/** How an entry is called in the table of queries. */
const nameOf = ({ code, status }: Entry) => code ?? (status ? `page:${status}` : 'guide');

/** What the lookup makes of what people ask. */
export interface Outcome {
  /** By kind of query: how many are right first, of how many. Where nothing is right, nothing may be claimed. */
  byKind: Record<string, { right: number; of: number }>;
  /** What is claimed as certain and is not right. */
  wrong: string[];
  /** The share of “did you mean” where nothing is right: other APIs' errors and nonsense. */
  noise: number;
  /** The share of queries for which the prose is asked. */
  prose: number;
}

/** Asks for the shipped errors as people do; `data` is the shipped catalog's. Prose is not searched. */
export function people(data: LookupData): Outcome {
  const index = createIndex(data);
  const outcome: Outcome = { byKind: {}, wrong: [], noise: 0, prose: 0 };
  let nulls = 0;
  let noises = 0;
  let proses = 0;
  for (const { kind, text, right } of asked) {
    const { exact, suggestions, prose } = lookup(text, index);
    const [certain] = exact;
    const [offer] = suggestions;
    const isClaim = offer !== undefined && offer.fit !== 'may fit';
    const first = certain ?? offer;
    // A name that nothing has may be offered what is like it.
    const isQuiet = !certain && (!isClaim || (kind === 'nonexistent' && offer.fit !== 'sure'));
    const isRight = right.length ? first !== undefined && right.includes(nameOf(first.entry)) : isQuiet;
    const share = (outcome.byKind[kind] ??= { right: 0, of: 0 });
    share.of++;
    if (isRight) share.right++;
    if (certain && !right.includes(nameOf(certain.entry))) outcome.wrong.push(text);
    if (kind === 'foreign' || kind === 'nonsense') {
      nulls++;
      if (isClaim) noises++;
    }
    if (prose.length) proses++;
  }
  return { ...outcome, noise: noises / nulls, prose: proses / asked.length };
}
