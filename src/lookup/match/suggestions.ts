import type { Entry, Match } from './entry.ts';

/** How a suggestion was found. */
export type SuggestionKind = 'part' | 'message' | 'spelling' | 'words';
/** How sure a suggestion is. */
type Fit = 'sure' | 'likely' | 'may fit';

export interface Suggestion extends Match {
  matchedBy: SuggestionKind;
  fit: Fit;
  /** Whether the text is probably the code of the entry with typos. */
  isNamed?: boolean;
}

/** The most results. Eight fit a screen. */
export const MAX_RESULTS = 8;
/** From these scores on, a suggestion is sure or likely. Measured with the queries in `queries.test.ts`. */
const SURE = 0.88;
const LIKELY = 0.65;
/**
 * The share of the best score that a suggestion needs. The value keeps both errors about a captain’s license for
 * the word that they share, and drops those that share only one of three words with the query.
 */
const FAR_BEHIND = 0.55;

const fitOf = (score: number): Fit => (score >= SURE ? 'sure' : score >= LIKELY ? 'likely' : 'may fit');

/** The best match of each entry. */
export type Matches = Map<Entry, Omit<Suggestion, 'fit'>>;

export const isSure = (matches: Matches) => [...matches.values()].some(({ score }) => score >= SURE);

/** Sorts matches, the best first and retired errors last, and drops those that are far behind. */
export function bestOf(matches: Matches): Suggestion[] {
  const sorted = [...matches.values()].sort(
    (a, b) =>
      Number(a.entry.isRetired) - Number(b.entry.isRetired) ||
      b.score - a.score ||
      (a.entry.names[0]?.length ?? 0) - (b.entry.names[0]?.length ?? 0) ||
      (a.entry.href < b.entry.href ? -1 : 1),
  );
  return sorted
    .filter(({ score }) => score > sorted[0]!.score * FAR_BEHIND)
    .slice(0, MAX_RESULTS)
    .map((match) => ({ ...match, fit: fitOf(match.score) }));
}
