import type { LookupData } from '../src/lookup/data.ts';
import { createIndex, type Entry } from '../src/lookup/lookup-index.ts';
import { asked } from './asked.ts';
import { askDialog } from './dialog.ts';

/** How an entry is called in the table of queries. */
const nameOf = ({ code, status }: Entry) => code ?? (status ? `page:${status}` : 'guide');

/** What the search makes of what people ask. */
export interface Outcome {
  /** By kind of query: of how many, how many are right first. Where nothing is right, nothing may be claimed. */
  byKind: Record<string, { right: number; of: number }>;
  /** What is not right first. */
  misses: string[];
  /** What is claimed as certain and is not right. */
  wrong: string[];
  /** The share of “did you mean” where nothing is right: other APIs' errors and nonsense. */
  noise: number;
  /** The share of queries for which the prose is asked. */
  prose: number;
}

/** Asks the dialog on a page of the built site for its errors as people do; `data` is the lookup's. */
export async function people(page: string, data: LookupData): Promise<Outcome> {
  const { entries, statuses, guide } = createIndex(data);
  const names = new Map(
    [...entries, ...statuses.values(), ...(guide ? [guide] : [])].map((entry) => [entry.href, nameOf(entry)]),
  );
  const outcome: Outcome = { byKind: {}, misses: [], wrong: [], noise: 0, prose: 0 };
  const answers = await askDialog(
    page,
    asked.map(({ text }) => text),
  );
  let nulls = 0;
  for (const [at, { kind, text, right }] of asked.entries()) {
    const { first, asksProse } = answers[at]!;
    const name = first && (names.get(first.href) ?? first.href);
    const isRightOne = name !== undefined && right.includes(name);
    const isClaim = first !== undefined && !['may fit', 'in the text'].includes(first.label);
    // A name that nothing has may be offered what is like it.
    const isQuiet = !isClaim || (kind === 'nonexistent' && !first.isCertain);
    const isRight = right.length ? isRightOne : isQuiet;
    const share = (outcome.byKind[kind] ??= { right: 0, of: 0 });
    share.of++;
    if (isRight) share.right++;
    else outcome.misses.push(`${kind}: ${text.slice(0, 80)} → ${name ?? 'nothing'}`);
    if (first?.isCertain && !isRightOne) outcome.wrong.push(text);
    if (kind === 'foreign' || kind === 'nonsense') {
      nulls++;
      if (isClaim) outcome.noise++;
    }
    if (asksProse) outcome.prose++;
  }
  return { ...outcome, noise: outcome.noise / nulls, prose: outcome.prose / asked.length };
}
