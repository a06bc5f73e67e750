import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseId } from '../reference/ids.ts';
import { parts, type Part } from '../reference/labels.ts';
import { anchorsOf, partId } from '../reference/page-ids.ts';
import { schemas } from '../reference/schemas.ts';
import { errorFiles, servedPath } from '../reference/site-files.ts';
import type { Api, ApiError } from '../reference/types.ts';
import { indexPath, landingOf, statusPath } from '../reference/urls.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import { FROZEN_FILE } from './files.ts';
import { readText } from './read-file.ts';
import type { Checked, Source } from './source.ts';

/** Whether the front matter of an error declares it a draft. The front matter may be anything. */
export const isDraft = (data: unknown) =>
  (data as { state?: { is?: unknown } | null } | null | undefined)?.state?.is === 'draft';

/** Checks that an error has what only a draft may lack. */
export function summaryDiagnostics(source: Source): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const { summary } = (source.data ?? {}) as { summary?: unknown };
  if (source.isReadable && summary === undefined && !isDraft(source.data)) {
    const { description } = schemas.errors.shape.summary;
    report(source.locationOf(['summary']), 'key-missing', 'summary', description!);
  }
  return diagnostics;
}

type Published = Pick<ApiError, 'code' | 'status' | 'formerNames' | 'url' | 'state'>;

/** Returns the paths of an error: its page, its files, and its anchors on the pages that list errors. */
function pathsOf(api: Api, error: Published): string[] {
  const { page, anchor } = landingOf(error.url);
  const anchors = anchorsOf(error);
  const partIds = (Object.keys(parts) as Part[]).map((part) => partId(error.code, part, new Set(anchors)));
  // Older responses contain a former name, or one of the other paths.
  const lists = [api.path, ...api.otherPaths].flatMap((path) => [
    indexPath({ path }),
    statusPath({ path }, error.status),
  ]);
  return [
    ...errorFiles(api, error, error.formerNames).map(({ path }) => servedPath(path)),
    ...(anchor === undefined ? [page] : []),
    ...[...lists, page].flatMap((list) => [...anchors, ...partIds].map((id) => `${list}#${id}`)),
  ];
}

/** Returns a function that returns the draft that a path of the site leads to, unless a written error has it too. */
export function draftFinder<T extends Published>(api: Api, errors: T[]): (path: string) => T | undefined {
  const [drafts, written] = [true, false].map((is) =>
    errors.filter(({ state }) => (state.is === 'draft') === is),
  );
  const byPath = new Map(
    drafts!.flatMap((error) => pathsOf(api, error).map((path) => [path, error] as const)),
  );
  if (byPath.size) for (const error of written!) for (const path of pathsOf(api, error)) byPath.delete(path);
  return (path) => byPath.get(path) ?? byPath.get(path.split('#')[0]!);
}

/** Checks that no published URL leads to a draft. `urls` are the URLs of the errors, by their ids. */
export function draftDiagnostics(
  root: string,
  api: Api,
  errors: Checked<'errors'>[],
  urls: ReadonlyMap<string, string>,
): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const path = join(root, FROZEN_FILE);
  const text = existsSync(path) ? readText(path) : '';
  const published = errors.flatMap(({ id, data, source }) => {
    const url = urls.get(id);
    return url === undefined ? [] : [{ ...parseId(id), ...data, url, source }];
  });
  const draftAt = draftFinder(api, published);
  const reported = new Set<unknown>();
  for (const path of typeof text === 'string' ? text.split('\n') : []) {
    const draft = draftAt(path);
    if (!draft || reported.has(draft)) continue;
    reported.add(draft);
    report(draft.source.locationOf(['state']), 'draft-frozen', path, FROZEN_FILE);
  }
  return diagnostics;
}
