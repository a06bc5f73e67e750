import type { ApiError, Status } from './types.ts';
import { isListed } from './catalog.ts';

/** The most errors that a reader compares with each other. If there are more, a page lists only the nearest ones. */
export const MAX_COMPARED = 12;
/** The most errors in a list without groups. A longer list is hard to scan. */
export const MAX_UNGROUPED = 60;

/** Errors that a list shows together, under a word or without one. */
export interface Group<Error> {
  word: string | undefined;
  errors: Error[];
}

/** Groups the errors of a long list by the first word of their codes. Their order stays the same. */
export function grouped<Error extends { code: string }>(errors: Error[]): Group<Error>[] {
  if (errors.length <= MAX_UNGROUPED) return [{ word: undefined, errors }];
  const words = Map.groupBy(errors, ({ code }) => code.split(/[._~-]/)[0]);
  const groups: Group<Error>[] = [];
  for (const [word, own] of words) {
    const last = groups.at(-1);
    if (own.length > 1) groups.push({ word, errors: own });
    // A single error isn't a group. Neighboring single errors share a list.
    else if (last && !last.word) last.errors.push(...own);
    else groups.push({ word: undefined, errors: own });
  }
  return groups;
}

/** The questions that distinguish the errors of a status, in the order of the content. */
export interface Choice {
  /** Whether they are the gates on the way of a request. A request gets the error if the answer is no. */
  isPath: boolean;
  rows: { error: ApiError; question: string }[];
}

/**
 * Returns the questions that distinguish the errors of a status. They are a path if each error has a gate. Returns
 * undefined if there is nothing to compare, or too much.
 */
export function choiceOf({ errors, order }: Status): Choice | undefined {
  const rankOf = ({ code }: ApiError) => (order.includes(code) ? order.indexOf(code) : order.length);
  const listed = errors.filter(isListed).toSorted((a, b) => rankOf(a) - rankOf(b));
  // A draft needs no gate yet, and takes no path from the others.
  const isPath =
    listed.some(({ gate }) => gate) && listed.every(({ gate, state }) => gate ?? state.is === 'draft');
  const rows = listed.flatMap((error) => {
    const question = isPath ? error.gate : error.question;
    return question ? [{ error, question }] : [];
  });
  return rows.length > 1 && listed.length <= MAX_COMPARED ? { isPath, rows } : undefined;
}
