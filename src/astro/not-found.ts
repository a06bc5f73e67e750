import { renameSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The page for unknown URLs: the file that Astro writes, and the name that hosts look for. */
const NOT_FOUND = { written: 'not-found.html', served: '404.html' };

/**
 * Renames the page for unknown URLs. Its source isn't called `404.astro`, because Astro would then reserve the
 * path `/404`, which a reference at the root of its site needs for the page of the status 404.
 */
export const notFoundPage = (): AstroIntegration => ({
  name: 'not-found-page',
  hooks: {
    'astro:build:done': ({ dir }) =>
      renameSync(new URL(NOT_FOUND.written, dir), new URL(NOT_FOUND.served, dir)),
  },
});
