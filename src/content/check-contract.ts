import { formatId, parseId, type ErrorKey } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import { isNumber, isPlaceholder, placeholderName, placeholdersIn } from '../reference/placeholders.ts';
import { responseFields } from '../reference/response.ts';
import { mapTemplate } from '../reference/template.ts';
import {
  errorFiles,
  FileClaims,
  fixedFiles,
  referenceFiles,
  statusPages,
  type SiteFile,
} from '../reference/site-files.ts';
import type { Api } from '../reference/types.ts';
import { errorPath, errorUrl, indexPath, landingOf, missesPage, statusPath } from '../reference/urls.ts';
import { collectDiagnostics, wholeFile, type Diagnostic } from './diagnostics.ts';
import type { Checked, Source } from './source.ts';

/** Returns the texts of a template, each with its path. */
const textsOf = (response: Api['response']) =>
  mapTemplate<{ path: string[]; text: string; isOptional: boolean }[]>(
    response,
    (text, { written, isOptional }) =>
      typeof text === 'string' ? [{ path: ['response', ...written], text, isOptional }] : [],
    (parts) => parts.flatMap(({ value }) => value),
  );

/** Whether a text of the template names the error: `x-{code}`. A sentence and a URL only mention it. */
const namesError = (text: string) =>
  !/\s|:\/\//.test(text) && placeholdersIn(text).some((name) => placeholderName(name) === 'code');

/** Checks the template of the response, the descriptions of its fields, and the form of `errorUrl`. */
export function contractDiagnostics(api: Api, source: Source): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const fields = responseFields(api);
  const texts = textsOf(api.response);
  for (const { path, text } of [...texts, { path: ['errorUrl'], text: api.errorUrl }]) {
    for (const name of placeholdersIn(text)) {
      if (!isPlaceholder(name)) report(source.locationOf(path), 'placeholder-unknown', name);
      else if (name.endsWith(':number') && !isNumber(text)) {
        report(source.locationOf(path), 'placeholder-not-alone', name);
      }
    }
  }
  const inResponse = texts.flatMap(({ text }) => placeholdersIn(text));
  if (!placeholdersIn(api.errorUrl).some((name) => placeholderName(name) === 'code')) {
    report(source.locationOf(['errorUrl']), 'error-url-without-code');
  }
  const withCode = texts.filter(({ text }) =>
    placeholdersIn(text).some((name) => ['code', 'errorUrl'].includes(placeholderName(name))),
  );
  const codes = withCode.filter(({ isOptional, text }) => isOptional && namesError(text));
  const isIdentified = withCode.some(({ isOptional }) => !isOptional);
  for (const { path, text } of codes.length || isIdentified ? codes : withCode.slice(0, 1)) {
    report(source.locationOf(path), 'response-code-optional', text);
  }
  if (!withCode.length) report(source.locationOf(['response']), 'response-without-code');
  if (inResponse.includes('requestId') && !api.sampleRequestId) {
    report(source.locationOf([]), 'sample-request-id-missing');
  }
  const known = fields.map(({ path }) => path);
  for (const path of Object.keys(api.fields)) {
    if (known.includes(path)) continue;
    report(source.locationOf(['fields', path]), 'field-unknown', path, nearest(path, known), known);
  }
  return diagnostics;
}

/**
 * Lists the files of the site, and checks that they can exist next to each other. Also checks that the URL
 * of each error leads to its page, and to no other.
 */
export function siteDiagnostics(
  api: Api,
  source: Source,
  ids: string[],
  errors: Checked<'errors'>[],
  pathOf: (id: string) => string,
): { diagnostics: Diagnostic[]; files: FileClaims } {
  const { diagnostics, report } = collectDiagnostics();
  const keys = ids.map(parseId);
  const statuses = [...new Set(keys.map(({ status }) => status))];
  const files = new FileClaims();
  for (const file of fixedFiles(api)) files.claim(file);

  const claimAll = (path: (string | number)[], claimed: ReturnType<typeof statusPages>) => {
    const clash = claimed
      .map((file) => ({ ...file, other: files.claim(file) }))
      .find(({ other }) => other !== undefined);
    if (clash) report(source.locationOf(path), 'path-taken', clash.path, clash.owner, clash.other!);
  };
  claimAll(['path'], referenceFiles(api, statuses));
  for (const [index, path] of api.otherPaths.entries()) {
    claimAll(['otherPaths', index], statusPages(path, statuses));
  }

  if (diagnostics.length) return { diagnostics, files };

  // Former names that are taken are reported by `check-names.ts`.
  const names = new Set(keys.map(({ code }) => code));
  const isNew = (name: string) => !names.has(name) && names.add(name);
  const formerNames = new Map(errors.map(({ id, data }) => [id, data.formerNames.filter(isNew)]));
  const urls = new Map<string, string>();
  const groups = new Set<string>();
  const sources = new Map(
    errors.map(({ id, data, source: own }) => [id, { url: data.errorUrl, source: own }]),
  );
  for (const key of keys) {
    const id = formatId(key);
    const own = sources.get(id);
    const url = errorUrl(api, key, own?.url);
    const location = own?.url ? own.source.locationOf(['errorUrl']) : wholeFile(pathOf(id));
    const patternMisses = missesPage(api, key);
    if (patternMisses) {
      const patternUrl = errorUrl(api, key);
      report(source.locationOf(['errorUrl']), 'error-url-misses-page', id, patternUrl, patternMisses);
      return { diagnostics, files };
    }
    const misses = missesPage(api, key, own?.url);
    if (misses) {
      report(location, 'error-own-url-misses-page', url, misses);
      continue;
    }
    const [page, ...others] = errorFiles(api, key, formerNames.get(id) ?? []);
    const taken = files.claim(page!) ?? takenUrl(api, key, url, urls);
    urls.set(url.toLowerCase(), id);
    if (taken !== undefined) report(location, 'error-url-taken', id, url, taken);
    for (const file of taken === undefined ? [...others, ...landingFiles(api, key, url, groups)] : []) {
      const owner = files.claim(file);
      if (owner !== undefined) report(location, 'path-taken', file.path, file.owner, owner);
    }
  }
  return { diagnostics, files };
}

/**
 * Returns the error that already has a URL. Errors of two statuses can share an anchor of a page that shows both of
 * them: the index, or a further page.
 */
function takenUrl(
  api: Api,
  { status }: ErrorKey,
  url: string,
  urls: Map<string, string>,
): string | undefined {
  const other = urls.get(url.toLowerCase());
  const { page, anchor } = landingOf(url);
  if (other === undefined || anchor === undefined) return other;
  const statuses = [status, parseId(other).status];
  const isShared = statuses[0] !== statuses[1] && !statuses.some((one) => page === statusPath(api, one));
  return isShared ? undefined : other;
}

/** Returns the file of the page that the URL of an error leads to, unless that page already exists. */
function landingFiles(api: Api, key: ErrorKey, url: string, groups: Set<string>): SiteFile[] {
  const { page, anchor } = landingOf(url);
  const known =
    anchor === undefined ? [errorPath(api, key)] : [indexPath(api), statusPath(api, key.status), ...groups];
  if (known.includes(page)) return [];
  if (anchor !== undefined) groups.add(page);
  return [{ path: `${page}index.html`, owner: `the page of ${url}` }];
}

/** Reports errors whose code is not a number, if the response contains it as a number. */
export function numberDiagnostics(api: Api, ids: string[], pathOf: (id: string) => string): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  if (!responseFields(api).some(({ template }) => template === '{code:number}')) return diagnostics;
  for (const id of ids) {
    if (!/^(0|[1-9]\d{0,14})$/.test(parseId(id).code)) {
      report(wholeFile(pathOf(id)), 'code-not-a-number', id);
    }
  }
  return diagnostics;
}
