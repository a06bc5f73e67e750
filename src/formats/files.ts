import { changeFeed } from './feed.ts';
import { lookupData } from '../lookup/index/lookup-data.ts';
import type { FormatFile } from './format-file.ts';
import { goConstants } from './go.ts';
import type { Catalog, ErrorChange } from '../reference/types.ts';
import { jsonEntries, jsonSchema, toCatalogDocument, toErrorDocument } from './json.ts';
import { llmsFullText, llmsText, markdownPages } from './markdown.ts';
import { openSearch } from './opensearch.ts';
import { openApiOverlay } from './overlay.ts';
import { toProblemTypes } from './problem-types.ts';
import { pythonConstants } from './python.ts';
import { FEED_FILE, schemaFile, schemaNames } from '../reference/site-files.ts';
import { errorPath, formatPath, pathBelow } from '../reference/urls.ts';
import { typeScript } from './typescript.ts';
import { toVerdicts } from './verdicts.ts';

/**
 * Returns all files for programs. `base` is the base path of the site, which is empty at the root. `changes` returns the
 * last changes of errors, if the history is known.
 */
export function formatFiles(
  catalog: Catalog,
  base: string,
  changes: () => ErrorChange[] = () => [],
): FormatFile[] {
  const { api, statuses } = catalog;

  let entries: ReturnType<typeof jsonEntries> | undefined;
  const errors = () => (entries ??= jsonEntries(catalog));
  const json = (name: string, value: () => unknown): FormatFile => ({
    path: pathBelow(api, name),
    text: () => JSON.stringify(value()),
  });
  return [
    ...markdownPages(catalog),
    json('errors.json', () => toCatalogDocument(catalog, errors())),
    ...statuses
      .flatMap((status) => status.errors)
      .map((error, index) => ({
        path: formatPath(errorPath(api, error), 'json'),
        text: () => JSON.stringify(toErrorDocument(api, errors()[index]!)),
      })),
    ...schemaNames.map((name) => json(schemaFile(name), () => jsonSchema(catalog, name))),
    json('lookup.json', () => lookupData(catalog, base)),
    json('verdicts.json', () => toVerdicts(catalog)),
    { path: pathBelow(api, 'errors.d.ts'), text: () => typeScript(catalog) },
    { path: pathBelow(api, 'errors.py'), text: () => pythonConstants(catalog) },
    { path: pathBelow(api, 'errors.go'), text: () => goConstants(catalog) },
    { path: pathBelow(api, 'openapi-overlay.yaml'), text: () => openApiOverlay(catalog) },
    json('problem-types.json', () => toProblemTypes(catalog)),
    { path: pathBelow(api, FEED_FILE), text: () => changeFeed(catalog, changes()) },
    { path: pathBelow(api, 'opensearch.xml'), text: () => openSearch(api) },
    { path: '/llms.txt', text: () => llmsText(catalog) },
    { path: '/llms-full.txt', text: () => llmsFullText(catalog) },
    { path: '/robots.txt', text: () => `User-agent: *\nAllow: /\nSitemap: ${api.site}/sitemap-index.xml\n` },
  ];
}
