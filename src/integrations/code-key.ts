import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** All that a page is made of besides its content. */
const CODE = ['src/**/*.{astro,css,svg,ts}', 'astro.config.mjs', 'package-lock.json'];

/**
 * Names the state of the code as `import.meta.env.CODE_KEY`, for the keys of pages that a build may
 * take from the last one. Astro's own key does not see the middleware, nor what a page's script imports.
 */
export const codeKey = (): AstroIntegration => ({
  name: 'code-key',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const hash = createHash('sha256').update(process.version);
      for (const file of globSync(CODE).sort()) hash.update(`${file}\n`).update(readFileSync(file));
      const define = { 'import.meta.env.CODE_KEY': JSON.stringify(hash.digest('base64')) };
      updateConfig({ vite: { define } });
    },
  },
});
