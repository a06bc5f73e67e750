import { basename, join } from 'node:path';
import { parseId } from '../reference/ids.ts';
import { suggester } from '../reference/nearest.ts';
import { languageOf, parseMarks } from '../reference/samples.ts';
import type { Api, Content } from '../reference/types.ts';
import { schemas, type Kind } from '../reference/schemas.ts';
import { errorUrl } from '../reference/urls.ts';
import { checkBody, type Body } from './check-body.ts';
import { contractDiagnostics, numberDiagnostics, siteDiagnostics } from './check-contract.ts';
import { draftDiagnostics, summaryDiagnostics } from './check-drafts.ts';
import { fixerDiagnostics, gateDiagnostics, orderDiagnostics, nameDiagnostics } from './check-names.ts';
import { headingDiagnostics, idsByPage, linkDiagnostics } from './check-pages.ts';
import { responseDiagnostics } from './check-response.ts';
import { markDiagnostic, sampleDiagnostics } from './check-samples.ts';
import { schemaDiagnostics } from './check-schema.ts';
import type { Diagnostic } from './diagnostics.ts';
import { listContent } from './files.ts';
import { readText } from './read-file.ts';
import { readManifests } from './read-manifests.ts';
import { parseSource, type Checked, type Source } from './source.ts';

/** Checks the keys of a file with the schema of its kind. Returns the data if the keys match. */
function checkKeys(source: Source, kind: Kind, diagnostics: Diagnostic[]) {
  const violations = [
    ...schemaDiagnostics(source, schemas[kind]),
    ...(kind === 'errors' ? summaryDiagnostics(source) : []),
  ];
  diagnostics.push(...violations);
  return violations.length ? undefined : schemas[kind].parse(source.data);
}

/**
 * Reads and checks everything below `root`, each file once.
 *
 * 1. `files.ts` lists the files, and reports those that are missing or misplaced.
 * 2. Of each page, `read-file.ts` reads the text, `source.ts` parses the front matter, `check-body.ts`
 *    checks the text, and `check-schema.ts` checks the keys.
 * 3. The other checks need all files: `check-pages.ts` the anchors and links of each page, `check-names.ts`
 *    the references between errors, `check-contract.ts` the response and the URLs, and `check-samples.ts`
 *    the samples.
 *
 * If there is a diagnostic, the returned content is incomplete.
 */
export function readContent(root: string): { content: Content; diagnostics: Diagnostic[] } {
  const { files, samples: names, diagnostics } = listContent(root);
  const checked: { [K in Kind]: Checked<K>[] } = { api: [], guides: [], statuses: [], errors: [] };
  const bodies: { kind: Kind; id: string; body: Body }[] = [];
  const pathsOfErrors = new Map(
    files.filter(({ kind }) => kind === 'errors').map(({ id, path }) => [id, path]),
  );
  const ids = [...pathsOfErrors.keys()];
  const idsByCode = new Map<string, Set<string>>();
  for (const id of ids) {
    const { code } = parseId(id);
    idsByCode.set(code, (idsByCode.get(code) ?? new Set()).add(id));
  }
  const errorIds = {
    byCode: idsByCode,
    all: ids.toSorted(),
    suggestCode: suggester([...idsByCode.keys()]),
  };
  for (const { path, kind, id } of files) {
    const text = readText(path);
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    const source = parseSource(path, text);
    if (kind !== 'api') bodies.push({ kind, id, body: checkBody(source, kind, errorIds) });
    const data = checkKeys(source, kind, diagnostics);
    // The type is right, because the schema of this kind has accepted the data.
    if (data) checked[kind].push({ id, data, body: source.body, source } as never);
  }
  const manifests = readManifests(root, checked.api[0]?.data.samples?.languages ?? []);
  diagnostics.push(...manifests.diagnostics);
  const samples = names.flatMap((id): Content['samples'] => {
    const text = readText(join(root, 'errors', id));
    if (typeof text !== 'string') {
      diagnostics.push(text);
      return [];
    }
    const parsed = parseMarks(text);
    if ('problem' in parsed) diagnostics.push(markDiagnostic(root, id, parsed));
    const install = manifests.installs.get(languageOf(basename(id))!);
    // A program with wrong marks still counts as present, so that its other mistakes are reported as well.
    return [
      { id, data: { ...('problem' in parsed ? { code: text } : parsed), ...(install && { install }) } },
    ];
  });
  const [api] = checked.api;
  // A form of `errorUrl` that makes no URLs is reported below.
  const urls = new Map(
    checked.errors
      .map(({ id, data }) => [id, api && errorUrl(api.data, parseId(id), data.errorUrl)] as const)
      .filter((entry): entry is [string, string] => URL.canParse(entry[1] ?? '')),
  );
  const idsOf = idsByPage(checked.errors, urls);
  for (const { kind, id, body } of bodies) {
    diagnostics.push(...body.diagnostics, ...headingDiagnostics(body.headings, idsOf(kind, id)));
  }
  diagnostics.push(
    ...nameDiagnostics(checked.errors, ids),
    ...orderDiagnostics(checked.statuses, ids),
    ...gateDiagnostics(checked.errors),
  );
  if (api) {
    const pathOf = (id: string) => pathsOfErrors.get(id)!;
    const contract = contractDiagnostics(api.data, api.source);
    const site = siteDiagnostics(api.data, api.source, ids, checked.errors, pathOf);
    diagnostics.push(
      ...contract,
      ...(contract.length ? [] : site.diagnostics),
      ...numberDiagnostics(api.data, ids, pathOf),
      ...responseDiagnostics(api.data, checked.errors),
      ...draftDiagnostics(root, api.data, checked.errors, urls),
      ...fixerDiagnostics(
        api.data,
        checked.errors,
        bodies.flatMap(({ body }) => body.fixers),
      ),
      ...sampleDiagnostics(root, api.data, ids, checked.errors, samples),
      ...linkDiagnostics(
        api.data,
        ids,
        [...urls.values()],
        checked.guides.length > 0,
        bodies.flatMap(({ body }) => body.links),
        site.files,
      ),
    );
  }
  const entries = <K extends Kind>(kind: K) =>
    checked[kind].map(({ id, data, body }) => ({ id, data, body }));
  return {
    content: {
      api: entries('api'),
      guides: entries('guides'),
      statuses: entries('statuses'),
      errors: entries('errors'),
      samples,
    },
    diagnostics,
  };
}

/**
 * Reads api.yaml, which a build needs before Astro loads the content. Returns undefined if api.yaml is invalid,
 * because loading the content then reports why.
 */
export function readApi(root: string): Api | undefined {
  const path = join(root, 'api.yaml');
  const text = readText(path);
  return typeof text === 'string' ? schemas.api.safeParse(parseSource(path, text).data).data : undefined;
}
