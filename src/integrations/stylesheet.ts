import type { AstroIntegration } from 'astro';
import { isLarge } from '../reference/catalogue.ts';
import { builtContent } from './content-check/content.ts';

/**
 * Puts the style into the pages: a stylesheet of its own would hold up the first paint. Where there
 * are thousands of pages it would be half of all their bytes, so there they share a file.
 */
export const stylesheet = (): AstroIntegration => ({
  name: 'stylesheet',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const inlineStylesheets = isLarge(builtContent()) ? 'never' : 'always';
      updateConfig({ build: { inlineStylesheets } });
    },
  },
});
