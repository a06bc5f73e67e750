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

/** The oldest supported browsers in Vite's notation. Vite compiles styles and scripts for them. */
const target = project.browserslist.map((browser) => browser.replace(' ', ''));

// This doesn't use `defineConfig`, because its module loads unused code for 0.2 s.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(api && { site: api.site }),
  // The renderer of JSX, which the texts are compiled to: see src/astro/texts.ts.
  integrations: [mdx(), contractSitemap(api, errorIds), notFoundPage(), licenses()],
  build: {
    // Every page is the index of its folder, except the page for unknown URLs.
    format: 'preserve',
    // Further pages are rendered while files are written. Otherwise, a third of the time would be spent waiting.
    // Node.js writes four files at once.
    concurrency: 4,
    // A separate style sheet would delay the first paint. But in thousands of pages, the style would be half of
    // all bytes, so these pages share a file.
    inlineStylesheets: errors.length > MAX_LISTED ? 'never' : 'always',
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport()],
    build: { cssCodeSplit: false, target },
    // The work folders of builds.
    server: { watch: { ignored: ['**/.astro/build-*/**'] } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // The only script of a page. Astro would give it a name of 60 letters, which each page repeats.
            output: { entryFileNames: '_astro/page.[hash].js' },
          },
        },
      },
    },
  },
};
