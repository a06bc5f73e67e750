import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { contentRoot } from './src/content.config.ts';
import { canonical } from './src/integrations/canonical.ts';
import { codeKey } from './src/integrations/code-key.ts';
import { contentCheck } from './src/integrations/content-check/index.ts';
import { forms } from './src/integrations/forms.ts';
import { keptFolder } from './src/integrations/kept-folder.ts';
import { keyedPages } from './src/integrations/keyed-pages.ts';
import { licences } from './src/integrations/licences.ts';
import { pagefindIndex } from './src/integrations/pagefind.ts';
import { plainImport } from './src/integrations/plain-import.ts';
import { stylesheet } from './src/integrations/stylesheet.ts';

// Not by `defineConfig`: its module loads much that no build here needs.
/** @type {import('astro').AstroUserConfig} */
export default {
  cacheDir: keptFolder(contentRoot),
  integrations: [
    contentCheck(),
    canonical(),
    mdx(),
    forms(),
    pagefindIndex(),
    licences(),
    stylesheet(),
    codeKey(),
    keyedPages(),
  ],
  markdown: {
    // Code is highlighted by CodeBlock, as classes; Astro's own way writes style attributes.
    syntaxHighlight: false,
    // Typographic quotes would change the API's own strings.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport()],
    build: {
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks the modules of MDX entries with a directive that it has used by then.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
};
