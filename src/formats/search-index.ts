import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { Catalog } from '../reference/types.ts';
import { searchRecords } from './search-records.ts';

/** What the browser loads; the rest is Pagefind's own interface, its worker, and other languages. */
const isNeeded = (path: string, language: string) =>
  /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\//.test(path) ||
  path.startsWith(`wasm.${language}.`);

/**
 * Words and their places in a file of the index. At 1,000 errors a search loads one to five of these
 * files: 24 to 40 kB with Pagefind's own size of 20,000, 8 to 10 kB with this one. No option sets it.
 */
const CHUNK_SIZE = '1000';

/** Pagefind's script asks for its WebAssembly by this name, whose ending tells hosts nothing. */
const WASM_NAME = '.pagefind`';

/**
 * A file as it is served. The script has its long names, and tells the console what the dialog says as
 * well: without both it takes 9.2 kB brotli instead of 12.1. The WebAssembly is packed with gzip: unpacked,
 * and with an ending by which hosts know to compress it, it takes 50.8 kB brotli instead of 59.8; Pagefind
 * reads it either way.
 */
async function served({ path, content }: pagefind.IndexFile): Promise<pagefind.IndexFile> {
  if (path.startsWith('wasm.'))
    return { path: path.replace(/pagefind$/, 'wasm'), content: gunzipSync(content) };
  if (path !== 'pagefind.js') return { path, content };
  const { code } = await minify(path, new TextDecoder().decode(content), {
    compress: { dropConsole: true },
  });
  if (!code.includes(WASM_NAME)) throw new Error(`${path} loads no file that ends in ${WASM_NAME}`);
  return { path, content: new TextEncoder().encode(code.replace(WASM_NAME, '.wasm`')) };
}

/** Makes the search index of a catalog, as files. Pagefind works in a process of its own, which ends with it. */
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
  // Pagefind knows the words of some languages; of the others it takes them as they are.
  const known = files.some(({ path }) => path.startsWith(`wasm.${language}.`)) ? language : 'unknown';
  return Promise.all(files.filter(({ path }) => isNeeded(path, known)).map(served));
}
