import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { ContentError } from '../integrations/content-check/problem.ts';

const dist = 'dist';
/** Beside `dist`, so that a rename is all it takes to put the site there. */
const [next, last] = ['.astro/next', '.astro/last'];

/**
 * Builds the site beside the last good one and swaps the two: a build that fails leaves `dist` as
 * it was. Says what went wrong and resolves to false then.
 */
export async function buildSite(): Promise<boolean> {
  try {
    await rm(next, { recursive: true, force: true });
    await build({ outDir: next, logLevel: 'warn' });
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
    await Promise.all([next, last].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
