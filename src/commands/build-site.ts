import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { ContentError } from '../integrations/content-check/problem.ts';

/**
 * Builds the site beside the last good one and swaps the two, so that a build which fails leaves
 * the folder `dist` as it was. The site works below the path `base`. Then says what went wrong, and resolves to false.
 */
export async function buildSite(dist: string, base: string): Promise<boolean> {
  const [next, last] = [`${dist}.next`, `${dist}.last`];
  const tidy = () => Promise.all([next, last].map((folder) => rm(folder, { recursive: true, force: true })));
  try {
    await tidy();
    await build({ outDir: next, base, logLevel: 'warn' });
    await rename(dist, last).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(next, dist);
    return true;
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    process.exitCode = 1;
    return false;
  } finally {
    await tidy();
  }
}
