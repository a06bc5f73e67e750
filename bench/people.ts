import { nameOf, queries } from '../fixtures/queries.ts';
import { askDialog } from './dialog.ts';

/** How well the search dialog answers the queries. */
export interface Outcome {
  /** By kind of query: how many there are, and how many are answered right. */
  byKind: Record<string, { right: number; of: number }>;
  /** Queries whose first result is not right. */
  misses: string[];
  /** Queries whose first result is certain and not right. */
  wrong: string[];
  /** The share of “did you mean” among queries about other APIs and nonsense. */
  noise: number;
  /** The share of queries for which the text of the pages is searched. */
  prose: number;
}

/** Asks the search dialog on a page of the built site all queries. */
export async function people(page: string): Promise<Outcome> {
  const outcome: Outcome = { byKind: {}, misses: [], wrong: [], noise: 0, prose: 0 };
  const answers = await askDialog(
    page,
    queries.map(({ text }) => text),
  );
  let nulls = 0;
  for (const [at, { kind, text, right }] of queries.entries()) {
    const { first, asksProse } = answers[at]!;
    const code = first && /#(.+)$/.exec(first.href)?.[1];
    const name = first && nameOf({ ...first, code });
    const isRightFirst = name !== undefined && right.includes(name);
    const isRight = right.length ? isRightFirst : !first?.isClaim;
    const share = (outcome.byKind[kind] ??= { right: 0, of: 0 });
    share.of++;
    if (isRight) share.right++;
    else outcome.misses.push(`${kind}: ${text.slice(0, 80)} → ${name ?? 'nothing'}`);
    if (first?.isCertain && !isRightFirst) outcome.wrong.push(text);
    if (kind.startsWith('foreign') || kind === 'nonsense') {
      nulls++;
      if (first?.isClaim) outcome.noise++;
    }
    if (asksProse) outcome.prose++;
  }
  return { ...outcome, noise: outcome.noise / nulls, prose: outcome.prose / queries.length };
}
