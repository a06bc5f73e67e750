import { renameSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The page for unknown URLs: the file that Astro makes, and the name by which hosts find it. */
const NOT_FOUND = { made: 'not-found.html', served: '404.html' };

/**
 * Gives the page for unknown URLs its name. It is no `404.astro`: Astro takes the path `/404` for that
 * page alone, and a reference at the root of its site has a page of the status 404.
 */
export const notFoundPage = (): AstroIntegration => ({
  name: 'not-found-page',
  hooks: {
    'astro:build:done': ({ dir }) => renameSync(new URL(NOT_FOUND.made, dir), new URL(NOT_FOUND.served, dir)),
  },
});
