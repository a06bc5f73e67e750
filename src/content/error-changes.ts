// The changes of the errors, found by comparing the versions of their files in git.
import { isDeepStrictEqual } from 'node:util';
import { formatId, parseId } from '../reference/ids.ts';
import type { ErrorChange } from '../reference/types.ts';
import { kindOf } from './files.ts';
import { readObjects, type Commit } from './history.ts';
import { parseSource } from './source.ts';

/** The most changes that are looked for. */
const MAX_CHANGES = 100;

/** How many changes of files are compared at once. */
const BATCH = 200;

/** An error at the end of a day, and before that day, as git objects. */
interface Step {
  id: string;
  day: string;
  object: string;
  before: string | undefined;
}

interface Version {
  data: Record<string, unknown>;
  body: string;
}

/** Returns the changes of the files of errors, the newest first, and the last version of each error that ever existed. */
function stepsOf(commits: Commit[]): { steps: Step[]; last: Map<string, string> } {
  const steps: Step[] = [];
  const current = new Map<string, string | undefined>();
  const last = new Map<string, string>();
  for (const [day, ofDay] of Map.groupBy(commits.toReversed(), (commit) => commit.day)) {
    for (const [file, object] of new Map(ofDay.flatMap(({ objects }) => [...objects]))) {
      const { kind, id } = kindOf(file) ?? {};
      if (kind !== 'errors' || id === undefined) continue;
      if (object !== undefined) {
        steps.push({ id, day, object, before: current.get(id) });
        last.set(id, object);
      }
      current.set(id, object);
    }
  }
  return { steps: steps.reverse(), last };
}

/** Returns the last changes of errors in the history, the newest first. Changes of an error on one day are one change. */
export function errorChanges(root: string, commits: Commit[]): ErrorChange[] {
  const { steps, last } = stepsOf(commits);
  const versions = new Map<string, Version>();
  const read = (objects: string[]) => {
    const unread = [...new Set(objects)].filter((object) => !versions.has(object));
    for (const [object, text] of unread.length ? readObjects(root, unread) : []) {
      versions.set(object, parseVersion(text));
    }
  };
  const versionOf = (object: string | undefined) => {
    if (object === undefined) return undefined;
    read([object]);
    return versions.get(object);
  };
  const changes: ErrorChange[] = [];
  for (let start = 0; start < steps.length && changes.length < MAX_CHANGES; start += BATCH) {
    const batch = steps.slice(start, start + BATCH);
    read(batch.flatMap(({ object, before }) => [object, ...(before === undefined ? [] : [before])]));
    for (const { id, day, object, before } of batch) {
      const after = versionOf(object)!;
      // A renamed error has a new file.
      const renamed = formerIds(id, after)
        .map((former) => last.get(former))
        .find((former) => former !== undefined);
      const change = compare(versionOf(before ?? renamed), after);
      if (change) changes.push({ id, day, ...change });
    }
  }
  return changes.slice(0, MAX_CHANGES);
}

function parseVersion(text: string): Version {
  const { data, body } = parseSource('index.mdx', text.replaceAll('\r\n', '\n'));
  return {
    data: { state: { is: 'active' }, ...(data as object | undefined) },
    body: body.replaceAll(/\s+/g, ' '),
  };
}

function formerIds(id: string, { data: { formerNames } }: Version): string[] {
  const { status } = parseId(id);
  return Array.isArray(formerNames)
    ? formerNames.map((code) => formatId({ status, code: String(code) }))
    : [];
}

/** Returns the state of a version, which need not match the schema of today. */
const stateOf = (version: Version | undefined) =>
  (version?.data.state as { is?: unknown } | null | undefined)?.is;

/** Returns the difference between two versions of an error; undefined if there is none that readers see. */
function compare(
  before: Version | undefined,
  after: Version,
): Pick<ErrorChange, 'kind' | 'keys'> | undefined {
  const [was, is] = [stateOf(before), stateOf(after)];
  if (is === 'draft') return undefined;
  if ((is === 'deprecated' || is === 'retired') && is !== was) return { kind: is, keys: [] };
  if (!before || was === 'draft') return { kind: 'new', keys: [] };
  const keys = Object.keys({ ...before.data, ...after.data }).filter(
    (key) => !isDeepStrictEqual(before.data[key], after.data[key]),
  );
  if (before.body !== after.body) keys.push('body');
  return keys.length ? { kind: 'changed', keys } : undefined;
}
