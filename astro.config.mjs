import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import project from './package.json' with { type: 'json' };
import { contentRoot, listContent } from './src/content/files.ts';
import { readApi } from './src/content/read.ts';
import { licenses } from './src/astro/licenses.ts';
import { notFoundPage } from './src/astro/not-found.ts';
import { plainImport } from './src/astro/plain-import.ts';
import { contractSitemap } from './src/astro/sitemap.ts';
import { textModules } from './src/astro/text-modules.ts';
import { features } from './src/prose/nodes.ts';
import { textStructure } from './src/prose/text-structure.ts';
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
  integrations: [mdx({ optimize: true }), contractSitemap(api, errorIds), notFoundPage(), licenses()],
  markdown: {
    // Blocks of code are colored by classes, like the samples.
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [textStructure], features }),
  },
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
    plugins: [textModules(), plainImport()],
    build: { cssCodeSplit: false, target },
    // Builds work there.
    server: { watch: { ignored: ['**/.astro/build-*/**'] } },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            // Thousands of texts in a file each take longer to write, load and delete than to compile.
            output: { codeSplitting: { groups: [{ name: 'texts', test: /\.mdx$/, maxSize: 1_000_000 }] } },
          },
        },
      },
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
