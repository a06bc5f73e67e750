import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'astro';
import { contentErrorIn } from '../content/diagnostic.ts';
import type { readArguments } from './arguments.ts';
import { compress } from './compress.ts';
import { outDirProblem } from './out-dir.ts';
import { reportBuild } from './report.ts';

/**
 * Builds the site beside the last good one and swaps the two, so that a build which fails leaves
 * the folder as it was, and none takes the place of anything but a site. The site works below the
 * path `base`; compressed, its files have others beside them for servers that send those. Says what
 * went wrong, and resolves to false then.
 */
export async function buildSite(options: ReturnType<typeof readArguments>): Promise<boolean> {
  const { outDir } = options;
  const dist = resolve(outDir);
  const found = outDirProblem(dist);
  if (found) {
    console.error(`--outDir ${outDir} ${found}: name a folder that is new or empty.`);
    process.exitCode = 1;
    return false;
  }
  const [next, last] = [`${dist}.next`, `${dist}.last`];
  const tidy = () => {
    // Killed between the two renames of the swap: the last good site is still there.
    if (!existsSync(dist) && existsSync(last)) renameSync(last, dist);
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  };
  const report = reportBuild(next);
  try {
    tidy();
    await build({ outDir: next, base: options.base, logLevel: 'warn' });
    if (options.compress) await compress(next);
    // Nothing comes between the two, so that `dist` is missing for as short as can be.
    if (existsSync(dist)) renameSync(dist, last);
    renameSync(next, dist);
    report.done(outDir);
    return true;
  } catch (error) {
    report.stop();
    console.error(contentErrorIn(error)?.message ?? error);
    process.exitCode = 1;
    return false;
  } finally {
    tidy();
  }
}
