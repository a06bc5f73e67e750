import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { isLarge } from '../reference/catalogue.ts';
import { builtContent } from './content-check/content.ts';

/** Takes the file to the site. Astro renames it, which fails where the site lies on another disk. */
const takeTo = (outDir: string): Plugin => ({
  name: 'stylesheet',
  applyToEnvironment: ({ name }) => name === 'prerender',
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => name.endsWith('.css'))) {
      cpSync(join(dir!, file), join(outDir, file));
      rmSync(join(dir!, file));
    }
  },
});

/**
 * Puts the style into the pages: a stylesheet of its own would hold up the first paint. Where there
 * are thousands of pages it would be half of all their bytes, so there they share a file.
 */
export const stylesheet = (): AstroIntegration => ({
  name: 'stylesheet',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      if (command !== 'build') return;
      const inlineStylesheets = isLarge(builtContent()) ? 'never' : 'always';
      const plugins = [takeTo(fileURLToPath(config.outDir))];
      updateConfig({ build: { inlineStylesheets }, vite: { plugins } });
    },
  },
});
