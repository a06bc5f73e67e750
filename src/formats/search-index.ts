import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { Catalog } from '../reference/types.ts';
import { searchRecords } from './search-records.ts';

/** Whether the browser loads a file. The other files are Pagefind's interface, its worker, and other languages. */
const isNeeded = (path: string, language: string) =>
  /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\//.test(path) ||
  path.startsWith(`wasm.${language}.`);

/**
 * The number of words and positions in a file of the index. At 1,000 errors, a search loads one to five of these
 * files: 24 to 40 kB with Pagefind's default of 20,000, and 8 to 10 kB with this number. Pagefind has no option
 * for it.
 */
const CHUNK_SIZE = '1000';

/** The end of the name under which Pagefind's script loads its WebAssembly. Hosts don't recognize this ending. */
const WASM_NAME = '.pagefind`';

/**
 * Makes a file of the index smaller. Minified and without `console` calls, the script is 9.2 kB with Brotli instead
 * of 12.1. Pagefind compresses its WebAssembly with gzip. Without gzip, and with an ending that hosts compress,
 * it is 50.8 kB with Brotli instead of 59.8. Pagefind reads both forms.
 */
async function shrink({ path, content }: pagefind.IndexFile): Promise<pagefind.IndexFile> {
  if (path.startsWith('wasm.'))
    return { path: path.replace(/pagefind$/, 'wasm'), content: gunzipSync(content) };
  if (path !== 'pagefind.js') return { path, content };
  const { code } = await minify(path, new TextDecoder().decode(content), {
    compress: { dropConsole: true },
  });
  if (!code.includes(WASM_NAME)) throw new Error(`${path} doesn't load a file that ends with ${WASM_NAME}`);
  return { path, content: new TextEncoder().encode(code.replace(WASM_NAME, '.wasm`')) };
}

/** Returns the files of a catalog's search index. Pagefind runs in a separate process, which is closed at the end. */
export async function indexFiles(catalog: Catalog) {
  const language = catalog.api.language.toLowerCase();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
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
  // Pagefind stems the words of some languages. Words of other languages are indexed as they are.
  const known = files.some(({ path }) => path.startsWith(`wasm.${language}.`)) ? language : 'unknown';
  return Promise.all(files.filter(({ path }) => isNeeded(path, known)).map(shrink));
}
