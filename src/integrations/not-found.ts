import { renameSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Gives the page for unknown URLs the name by which hosts find it. It is no `404.astro`: Astro takes the
 * path `/404` for that page alone, and a reference at the root of its site has a page of the status 404.
 */
export const notFoundPage = (): AstroIntegration => ({
  name: 'not-found-page',
  hooks: {
    'astro:build:done': ({ dir }) => renameSync(new URL('not-found.html', dir), new URL('404.html', dir)),
  },
});
