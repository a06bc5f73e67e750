import type { Catalogue } from '../catalogue.ts';
import { lookupData } from '../../lookup/data.ts';
import { jsonSchema, schemaNames, toCatalogueDocument, toErrorDocument } from './documents.ts';
import { llmsText, markdownTwins } from './markdown.ts';
import { openSearch } from './opensearch.ts';
import { typeScript } from './typescript.ts';

/**
 * Every file of the site that is no page, as its path and its text: what programs read. The site is
 * served below the path `base`, which is empty at the root.
 */
export function* formFiles(catalogue: Catalogue, base: string): Generator<[path: string, text: string]> {
  const { reference } = catalogue;
  const { path, site } = reference;
  yield* markdownTwins(catalogue);
  const document = toCatalogueDocument(catalogue);
  yield [`${path}/errors.json`, JSON.stringify(document)];
  for (const error of document.errors) {
    const file = `${path}/${error.status}/${error.type}.json`;
    yield [file, JSON.stringify(toErrorDocument(reference, error))];
  }
  for (const name of schemaNames) {
    yield [`${path}/schemas/v1/${name}.json`, JSON.stringify(jsonSchema(reference, name))];
  }
  yield [`${path}/lookup.json`, JSON.stringify(lookupData(catalogue, base))];
  yield [`${path}/errors.d.ts`, typeScript(catalogue)];
  yield [`${path}/opensearch.xml`, openSearch(reference)];
  yield ['/llms.txt', llmsText(catalogue)];
  yield ['/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap-index.xml\n`];
}
