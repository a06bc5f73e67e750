import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentRoot } from './src/content.config.ts';
import { canonical } from './src/integrations/canonical.ts';
import { codeKey } from './src/integrations/code-key.ts';
import { contentCheck } from './src/integrations/content-check/index.ts';
import { forms } from './src/integrations/forms.ts';
import { licences } from './src/integrations/licences.ts';
import { pagefindIndex } from './src/integrations/pagefind.ts';
import { plainImport } from './src/integrations/plain-import.ts';
import { stylesheet } from './src/integrations/stylesheet.ts';

export default defineConfig({
  // Each content folder has a cache of its own, so that builds of several do not disturb each other.
  cacheDir: `node_modules/.astro/${encodeURIComponent(contentRoot)}`,
  integrations: [
    contentCheck(),
    codeKey(),
    canonical(),
    mdx(),
    forms(),
    pagefindIndex(),
    licences(),
    stylesheet(),
  ],
  markdown: {
    // Code is highlighted by CodeBlock, as classes; Astro's own way writes style attributes.
    syntaxHighlight: false,
    // Typographic quotes would change the API's own strings.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  // Pages with a key are rendered again only when it or the code has changed.
  experimental: { incrementalBuild: true },
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
});
