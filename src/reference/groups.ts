/** The most errors that one list shows as they are: more are a wall, and are grouped. */
export const LONGEST_LIST = 60;

/** Errors that a list shows together: under a word, or without one as they are. */
export interface Group<Error> {
  word: string | undefined;
  errors: Error[];
}

/** Errors in the order they have, those of a long list under the first word of their types. */
export function grouped<Error extends { type: string }>(errors: Error[]): Group<Error>[] {
  if (errors.length <= LONGEST_LIST) return [{ word: undefined, errors }];
  const words = Map.groupBy(errors, ({ type }) => type.split('_')[0]);
  const groups: Group<Error>[] = [];
  for (const [word, own] of words) {
    const last = groups.at(-1);
    if (own.length > 1) groups.push({ word, errors: own });
    // A word of its own is no group; neighbours of that kind share a list.
    else if (last && !last.word) last.errors.push(...own);
    else groups.push({ word: undefined, errors: own });
  }
  return groups;
}
