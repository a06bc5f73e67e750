import type { Api } from '../reference/types.ts';
import { isNumber, isPlaceholder, placeholderList, placeholdersIn } from '../reference/placeholders.ts';
import { parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import { responseFields } from '../reference/response.ts';
import {
  errorObjectPath,
  errorPath,
  errorUrl,
  hasOwnPages,
  indexPath,
  pathBelow,
  searchPath,
  statusPath,
  missesPage,
} from '../reference/urls.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Source } from './source.ts';

const FORMS = '{site}{path}/{status}#{code}, {site}{path}#{code} or {site}{path}/{code}';

/** What is wrong with what the API says of its responses: the template, its fields, and `errorUrl`. */
export function contractDiagnostics(api: Api, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (path: string[], message: string, hint: string) =>
    diagnostics.push({ ...source.locationOf(path), message, hint });
  const fields = responseFields(api);
  const texts = fields.flatMap(({ path, template }) =>
    typeof template === 'string' ? [{ path: ['response', ...path.split('.')], text: template }] : [],
  );
  for (const { path, text } of [...texts, { path: ['errorUrl'], text: api.errorUrl }]) {
    for (const name of placeholdersIn(text).filter((written) => !isPlaceholder(written))) {
      report(path, `\`{${name}}\` stands for nothing.`, `The placeholders are ${placeholderList}.`);
    }
    if (text.includes(':number}') && !isNumber(text)) {
      report(path, 'A number stands within a text.', 'Write {code} there, or {code:number} alone.');
    }
  }
  const inUrl = placeholdersIn(api.errorUrl);
  const inResponse = texts.flatMap(({ text }) => placeholdersIn(text));
  if (!inUrl.includes('code')) report(['errorUrl'], '`errorUrl` has no {code}.', `Write ${FORMS}.`);
  if (!inResponse.some((name) => /^code\b/.test(name) || name === 'errorUrl')) {
    report(['response'], 'The response has no {code}.', 'Put {code} where the API says which error it is.');
  }
  if (inResponse.includes('requestId') && !api.sampleRequestId) {
    report([], '`sampleRequestId` is missing.', 'Name the request id that the sample responses show.');
  }
  for (const path of Object.keys(api.fields)) {
    if (fields.some((field) => field.path === path)) continue;
    const known = fields.map((field) => field.path);
    report(
      ['fields', path],
      `The response has no field \`${path}\`.`,
      `Rename it to \`${nearest(path, known) ?? known.join('`, `')}\`, or remove it.`,
    );
  }
  const reserved = ['/pagefind', '/_astro'].find((own) => `${api.path}/`.startsWith(`${own}/`));
  if (reserved) report(['path'], `The site needs ${reserved} itself.`, 'Choose another path.');
  return diagnostics;
}

/** Errors whose URL leads to no page, to the page of another one, or cannot be told apart. */
export function urlDiagnostics(
  api: Api,
  apiSource: Source,
  ids: string[],
  pathOf: (id: string) => string,
): Diagnostic[] {
  const keys = ids.map((id) => ({ id, ...parseId(id) }));
  const template = apiSource.locationOf(['errorUrl']);
  for (const key of keys) {
    const reason = missesPage(api, key);
    if (reason) {
      return [
        {
          ...template,
          message: `The URL of ${key.id}, ${errorUrl(api, key)}, ${reason}.`,
          hint: `Write ${FORMS}.`,
        },
      ];
    }
  }
  const statuses = [...new Set(keys.map(({ status }) => status))];
  const files = ['errors', 'lookup', 'opensearch', 'schemas'];
  const taken = new Map<string, string>([
    [indexPath(api), 'the index'],
    [searchPath(api), 'the search page'],
    [errorObjectPath(api), 'the page on the response'],
    ...files.map((name): [string, string] => [
      pathBelow(api, `${name}/`),
      `${name}, a file of the reference`,
    ]),
    ...statuses.map((status): [string, string] => [
      statusPath(api, status),
      `the page of the status ${status}`,
    ]),
  ]);
  const diagnostics: Diagnostic[] = [];
  for (const [place, path] of api.otherPaths.entries()) {
    const pages = [indexPath({ path }), ...statuses.map((status) => statusPath({ path }, status))];
    const clash = pages.find((page) => taken.has(page));
    if (clash) {
      diagnostics.push({
        ...apiSource.locationOf(['otherPaths', place]),
        message: `The path \`${path}\` would serve ${clash}, which is ${taken.get(clash)}.`,
        hint: 'Remove it, or choose another.',
      });
    }
    for (const page of pages) taken.set(page, `a page of the path ${path}`);
  }
  for (const key of keys) {
    const page = hasOwnPages(api) ? errorPath(api, key) : errorUrl(api, key);
    const folded = page.toLowerCase();
    const other = taken.get(page) ?? taken.get(folded);
    taken.set(page, key.id).set(folded, key.id);
    if (!other) continue;
    diagnostics.push({
      file: pathOf(key.id),
      line: 1,
      column: 1,
      message: `The URL of ${key.id}, ${errorUrl(api, key)}, is that of ${other}, or differs from it in upper and lower case only.`,
      hint: 'Rename one of the two, or put {status} into `errorUrl` of api.yaml.',
    });
  }
  return diagnostics;
}

/** Errors whose code is no number, though the response has a number in its place. */
export function numberDiagnostics(api: Api, ids: string[], pathOf: (id: string) => string): Diagnostic[] {
  if (!responseFields(api).some(({ template }) => template === '{code:number}')) return [];
  return ids
    .filter((id) => !/^(0|[1-9]\d{0,14})$/.test(parseId(id).code))
    .map((id) => ({
      file: pathOf(id),
      line: 1,
      column: 1,
      message: `The code of ${id} is no number, which {code:number} in the response of api.yaml asks for.`,
      hint: 'Rename the folder, or write {code} there.',
    }));
}
