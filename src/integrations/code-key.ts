import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** All that a site is made of besides its content. */
const CODE = ['src/**/*.{astro,css,svg,ts}', 'astro.config.mjs', 'package-lock.json'];

/** The hash of the code: what was made by another state of it may not be kept. */
export function codeHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(CODE).sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('base64');
}

/**
 * Names the state of the code and of its settings as `import.meta.env.CODE_KEY`, for the keys of
 * pages that a build may take from the last one.
 */
export const codeKey = (): AstroIntegration => ({
  name: 'code-key',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const key = JSON.stringify([codeHash(), config.base, config.build]);
      updateConfig({ vite: { define: { 'import.meta.env.CODE_KEY': JSON.stringify(key) } } });
    },
  },
});
