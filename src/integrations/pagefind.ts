import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { contentRoot } from '../content.config.ts';
import { searchRecords } from '../reference/search-records.ts';
import type { Catalogue } from '../reference/catalogue.ts';
import { builtContent } from './content-check/built-content.ts';
import { readContent } from './content-check/check.ts';

/** What the browser loads; the rest is Pagefind's own interface and its worker. */
const NEEDED = /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\/|^wasm\.en\./;

/** Parts of the indexed articles that would match everything, or say nothing of the error. */
const NOT_PROSE = ['figure', 'dt', '.anchor', '.status', '.get-help'];

/** Indexes the pages of a catalogue; `readPage` gives the HTML of a path of the site. */
async function indexFiles(catalogue: Catalogue, readPage: (path: string) => Promise<string>) {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'en',
    excludeSelectors: NOT_PROSE,
  });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  for (const { page, url } of searchRecords(catalogue)) {
    const added = await index.addHTMLFile({ url, content: await readPage(page) });
    if (added.errors.length) throw new Error(`Pagefind cannot index ${page}: ${added.errors.join(', ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files.filter(({ path }) => NEEDED.test(path));
}

/** Makes the search index: as files of a build, and in memory while developing. */
export const pagefindIndex = (): AstroIntegration => ({
  name: 'pagefind-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const files = await indexFiles(await builtContent(), (page) =>
        readFile(new URL(`.${page}index.html`, dir), 'utf8'),
      );
      for (const { path, content } of files) {
        const file = new URL(`pagefind/${path}`, dir);
        await mkdir(dirname(file.pathname), { recursive: true });
        await writeFile(file, content);
      }
      await pagefind.close();
    },

    'astro:server:setup': ({ server }) => {
      let files: ReturnType<typeof indexFiles> | undefined;
      server.watcher.on('all', () => (files = undefined));
      server.middlewares.use('/pagefind/', async (request, response, next) => {
        const path = request.url!.slice(1).split('?')[0];
        // The page loads this file first: what it finds from then on is one state of the content.
        if (path === 'pagefind.js') files = undefined;
        const origin = server.resolvedUrls!.local[0]!;
        files ??= readContent(contentRoot).then((catalogue) =>
          indexFiles(catalogue, async (page) => (await fetch(new URL(page, origin))).text()),
        );
        try {
          const file = (await files).find((candidate) => candidate.path === path);
          if (!file) return next();
          if (path?.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
          response.end(file.content);
        } catch (error) {
          files = undefined;
          next(error);
        }
      });
    },
  },
});
