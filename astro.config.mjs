import mdx from '@astrojs/mdx';
import project from './package.json' with { type: 'json' };
import { contentRoot, listContent } from './src/content/files.ts';
import { readApi } from './src/content/read.ts';
import { licenses } from './src/astro/licenses.ts';
import { notFoundPage } from './src/astro/not-found.ts';
import { plainImport } from './src/astro/plain-import.ts';
import { contractSitemap } from './src/astro/sitemap.ts';
import { MAX_LISTED } from './src/reference/catalog.ts';

const api = readApi(contentRoot);
const errors = listContent(contentRoot).files.filter(({ kind }) => kind === 'errors');
const errorIds = errors.map(({ id }) => id);

/** The oldest browsers that are supported, as Vite names them. It compiles styles and scripts for them. */
const target = project.browserslist.map((browser) => browser.replace(' ', ''));

// Not by `defineConfig`: its module loads much that no build here needs, which takes 0.2 s.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(api && { site: api.site }),
  // The renderer of JSX, which the texts are compiled to: see src/astro/texts.ts.
  integrations: [mdx(), contractSitemap(api, errorIds), notFoundPage(), licenses()],
  build: {
    // Every page is an index of its folder, but the one for unknown URLs.
    format: 'preserve',
    // While files are written, more pages are rendered: one at a time, a third of the time is spent waiting.
    // Node.js writes four files at once.
    concurrency: 4,
    // A stylesheet of its own would hold up the first paint. Where there are thousands of pages, the
    // style in each would be half of all their bytes, so there they share a file.
    inlineStylesheets: errors.length > MAX_LISTED ? 'never' : 'always',
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport()],
    build: { cssCodeSplit: false, target },
    // Builds work there.
    server: { watch: { ignored: ['**/.astro/build-*/**'] } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // The one script of every page, whose name by Astro is 60 letters that each page repeats.
            output: { entryFileNames: '_astro/page.[hash].js' },
          },
        },
      },
    },
  },
};
