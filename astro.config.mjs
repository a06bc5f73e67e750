import mdx from '@astrojs/mdx';
import { listContent } from './src/content/files.ts';
import { readApi } from './src/content/read.ts';
import { contentRoot } from './src/content/root.ts';
import { licenses } from './src/integrations/licenses.ts';
import { notFoundPage } from './src/integrations/not-found.ts';
import { plainImport } from './src/integrations/plain-import.ts';
import { contractSitemap } from './src/integrations/sitemap.ts';
import { MAX_LISTED } from './src/reference/catalog.ts';

const api = readApi(contentRoot);
const errors = listContent(contentRoot).files.filter(({ kind }) => kind === 'errors');
const errorIds = errors.map(({ id }) => id);

// Not by `defineConfig`: its module loads much that no build here needs, which takes 0.2 s.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(api && { site: api.site }),
  integrations: [mdx(), contractSitemap(api, errorIds), notFoundPage(), licenses()],
  build: {
    // Every page is an index of its folder, but the one for unknown URLs.
    format: 'preserve',
    // A stylesheet of its own would hold up the first paint. Where there are thousands of pages, the
    // style in each would be half of all their bytes, so there they share a file.
    inlineStylesheets: errors.length > MAX_LISTED ? 'never' : 'always',
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport()],
    build: { cssCodeSplit: false },
    // Every page names its script. Astro's own name for it, `Page.astro_astro_type_script_index_0_lang.[hash].js`,
    // is 40 bytes longer.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
};
