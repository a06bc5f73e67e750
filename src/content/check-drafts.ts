import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseId } from '../reference/ids.ts';
import { anchorsOf } from '../reference/page-ids.ts';
import { schemas } from '../reference/schemas.ts';
import type { Api } from '../reference/types.ts';
import { landingOf, statusPath } from '../reference/urls.ts';
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
  const frozen = new Set(typeof text === 'string' ? text.split('\n') : []);
  for (const { id, data, source } of errors) {
    const url = urls.get(id);
    if (data.state.is !== 'draft' || url === undefined) continue;
    const { page, anchor } = landingOf(url);
    const { status, code } = parseId(id);
    // Older responses contain a former name, or one of the other paths.
    const anchors = anchorsOf({ code, formerNames: data.formerNames, url });
    const published = [
      anchor === undefined ? page : `${page}#${anchor}`,
      ...[api.path, ...api.otherPaths].flatMap((path) =>
        anchors.map((each) => `${statusPath({ path }, status)}#${each}`),
      ),
    ].find((each) => frozen.has(each));
    if (published !== undefined) {
      report(source.locationOf(['state']), 'draft-frozen', published, FROZEN_FILE);
    }
  }
  return diagnostics;
}
