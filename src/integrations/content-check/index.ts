import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../content.config.ts';
import { readContent } from './check.ts';

/** Stops a build before it begins when the content has a mistake. */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': async ({ command }) => {
      if (command === 'build') await readContent(contentRoot);
    },
  },
});
