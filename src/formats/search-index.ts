import * as pagefind from 'pagefind';
import type { Catalog } from '../reference/catalog.ts';
import { searchRecords } from './search-records.ts';

/** What the browser loads; the rest is Pagefind's own interface and its worker. */
const NEEDED = /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\/|^wasm\.en\./;

/** Makes the search index of a catalog, as files. Pagefind works in a process of its own, which ends with it. */
export async function indexFiles(catalog: Catalog) {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  await Promise.all(
    searchRecords(catalog).map(async ({ url, html }) => {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length) throw new Error(`Pagefind cannot index ${url}: ${added.errors.join(', ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await pagefind.close();
  return files.filter(({ path }) => NEEDED.test(path));
}
