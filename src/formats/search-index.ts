import * as pagefind from 'pagefind';
import type { Catalog } from '../reference/catalog.ts';
import { searchRecords } from './search-records.ts';

/** What the browser loads; the rest is Pagefind's own interface, its worker, and other languages. */
const isNeeded = (path: string, language: string) =>
  /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\//.test(path) ||
  path.startsWith(`wasm.${language}.`);

/** Makes the search index of a catalog, as files. Pagefind works in a process of its own, which ends with it. */
export async function indexFiles(catalog: Catalog) {
  const language = catalog.api.language.toLowerCase();
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  await Promise.all(
    searchRecords(catalog).map(async ({ url, html }) => {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length) throw new Error(`Pagefind cannot index ${url}: ${added.errors.join(', ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await pagefind.close();
  // Pagefind knows the words of some languages; of the others it takes them as they are.
  const known = files.some(({ path }) => path.startsWith(`wasm.${language}.`)) ? language : 'unknown';
  return files.filter(({ path }) => isNeeded(path, known));
}
