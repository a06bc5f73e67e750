import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { searchRecords } from '../reference/search-records.ts';
import type { Catalogue } from '../reference/catalogue.ts';
import { builtContent, currentContent } from './content-check/content.ts';
import { siteFolder } from './site-folder.ts';

/** What the browser loads; the rest is Pagefind's own interface and its worker. */
const NEEDED = /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$|^(fragment|index)\/|^wasm\.en\./;

/** The index of a catalogue, as files. Pagefind works in a process of its own. */
async function indexFiles(catalogue: Catalogue) {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  await Promise.all(
    searchRecords(catalogue).map(async ({ url, html }) => {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length) throw new Error(`Pagefind cannot index ${url}: ${added.errors.join(', ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files.filter(({ path }) => NEEDED.test(path));
}

/** Makes the search index: as files of a build, beside which it works, and in memory while developing. */
export const pagefindIndex = (): AstroIntegration => {
  let building: ReturnType<typeof indexFiles>;
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        building = indexFiles(builtContent());
        // A failure is told when the build waits for it.
        building.catch(() => {});
      },

      'astro:build:done': async ({ dir }) => {
        const site = siteFolder(fileURLToPath(dir));
        for (const { path, content } of await building) site.write(`pagefind/${path}`, content);
        await pagefind.close();
      },

      'astro:server:setup': ({ server }) => {
        const content = currentContent(server.watcher);
        let files: ReturnType<typeof indexFiles> | undefined;
        server.middlewares.use('/pagefind/', async (request, response, next) => {
          const path = request.url!.slice(1).split('?')[0];
          // The page loads this file first: what it finds from then on is one state of the content.
          if (path === 'pagefind.js') files = undefined;
          try {
            files ??= indexFiles(content());
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
  };
};
