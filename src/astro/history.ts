// The history of the content, which a build reads once.
import { errorChanges } from '../content/error-changes.ts';
import { contentRoot } from '../content/files.ts';
import { daysOf, readCommits, type Commit } from '../content/history.ts';
import type { ErrorChange } from '../reference/types.ts';

let commits: Commit[] | undefined;
let days: Map<string, string> | undefined;
let changes: ErrorChange[] | undefined;

const getCommits = () => (commits ??= readCommits(contentRoot));

/** Returns the day on which one of these files or folders last changed; undefined if the day is unknown. */
export function lastChanged(paths: string[]): string | undefined {
  days ??= daysOf(getCommits());
  return paths
    .flatMap((path) => days!.get(path) ?? [])
    .sort()
    .at(-1);
}

/** Returns the last changes of errors, the newest first. There are none if the history is unknown. */
export const getChanges = () => (changes ??= errorChanges(contentRoot, getCommits()));
