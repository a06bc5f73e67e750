import type { ApiError, Status } from './types.ts';
import { isListed } from './catalog.ts';

/** The most errors that a reader compares with each other: of more, only those near one are shown beside it. */
export const MAX_COMPARED = 12;
/** The most errors that one list shows as they are: more are a wall, and are grouped. */
export const MAX_UNGROUPED = 60;

/** Errors that a list shows together: under a word, or without one as they are. */
export interface Group<Error> {
  word: string | undefined;
  errors: Error[];
}

/** Errors in the order they have, those of a long list under the first word of their codes. */
export function grouped<Error extends { code: string }>(errors: Error[]): Group<Error>[] {
  if (errors.length <= MAX_UNGROUPED) return [{ word: undefined, errors }];
  const words = Map.groupBy(errors, ({ code }) => code.split(/[._~-]/)[0]);
  const groups: Group<Error>[] = [];
  for (const [word, own] of words) {
    const last = groups.at(-1);
    if (own.length > 1) groups.push({ word, errors: own });
    // A word of its own is no group; neighbors of that kind share a list.
    else if (last && !last.word) last.errors.push(...own);
    else groups.push({ word: undefined, errors: own });
  }
  return groups;
}

/**
 * Returns the errors of a status that one question each tells apart, the likely ones first. Returns none if
 * there are too many to compare.
 */
export function comparedErrors({ errors, likely }: Status): (ApiError & { question: string })[] {
  const listed = errors.filter(isListed);
  const rankOf = ({ code }: ApiError) => (likely.includes(code) ? likely.indexOf(code) : likely.length);
  const compared = listed
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((error) => (error.question ? [{ ...error, question: error.question }] : []));
  return compared.length > 1 && listed.length <= MAX_COMPARED ? compared : [];
}
