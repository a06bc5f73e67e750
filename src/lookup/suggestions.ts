import type { Entry, Likeness } from './entry.ts';

/** How it may mean one. */
export type SuggestionKind = 'part' | 'message' | 'spelling' | 'words';
/** How surely a suggestion is what was meant. */
type Fit = 'sure' | 'likely' | 'may fit';

/** What a text may mean. */
export interface Suggestion extends Likeness {
  matchedBy: SuggestionKind;
  fit: Fit;
}

/** Entries that anybody would look at. */
export const MAX_RESULTS = 8;
/** From these scores on, a suggestion is sure, or likely; measured: see bench/search.ts. */
const SURE = 0.88;
const LIKELY = 0.6;
/** What fits so much worse than the best is beside the point. */
const FAR_BEHIND = 0.55;
const fitOf = (score: number, mostly: Fit): Fit =>
  score >= SURE ? mostly : score >= LIKELY ? 'likely' : 'may fit';

/** What a text may mean, each entry once, by the way in which it fits best. */
export type Found = Map<Entry, Omit<Suggestion, 'fit'>>;

export const isSure = (found: Found) => [...found.values()].some(({ score }) => score >= SURE);

/** The best first, retired errors last; what fits a name that no error has is likely at most. */
export function bestOf(found: Found, isUnknown = false): Suggestion[] {
  const sorted = [...found.values()].sort(
    (a, b) =>
      Number(a.entry.isRetired) - Number(b.entry.isRetired) ||
      b.score - a.score ||
      (a.entry.names[0]?.length ?? 0) - (b.entry.names[0]?.length ?? 0) ||
      (a.entry.href < b.entry.href ? -1 : 1),
  );
  return sorted
    .filter(({ score }) => score > sorted[0]!.score * FAR_BEHIND)
    .slice(0, MAX_RESULTS)
    .map((one) => ({ ...one, fit: fitOf(one.score, isUnknown ? 'likely' : 'sure') }));
}
