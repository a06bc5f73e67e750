import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'astro';
import { checkedSite } from './check-site.ts';
import { compress } from './compress.ts';
import { reportFailure, UsageError } from './failure.ts';
import { outDirProblem } from './out-dir.ts';
import { reportBuild } from './report.ts';
import { recover, swapIn } from './swap.ts';
import { makeWorkspace } from './workspace.ts';

interface Options {
  outDir: string;
  /** The path below which the site is served. */
  base: string;
  /** Whether compressed files are to lie beside the plain ones. */
  compress: boolean;
}

/** Where a folder really is: a link is not replaced, but followed. */
function followed(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/**
 * Builds the site in a folder of its own, checks that it is whole, and only then gives it the place of
 * the last one: a build that fails leaves that as it was, and none takes the place of anything but a
 * site. Says what went wrong, and resolves to false then.
 */
export async function buildSite({ outDir, base, compress: isCompressed }: Options): Promise<boolean> {
  let stopReport = () => {};
  try {
    const dist = followed(resolve(outDir));
    recover(dist);
    const problem = outDirProblem(dist);
    if (problem) throw new UsageError(`--outDir ${outDir} ${problem}: name a folder that is new or empty.`);
    const { folder, remove } = makeWorkspace();
    // After a failure Astro may still write there, until the process ends.
    process.once('exit', remove);
    const site = resolve(folder, 'site');
    const report = reportBuild(site);
    stopReport = report.stop;
    await build({
      // What Astro keeps and generates lies below its root, and would be shared by all builds.
      root: folder,
      configFile: relative(folder, 'astro.config.mjs'),
      srcDir: resolve('src'),
      publicDir: resolve('public'),
      cacheDir: resolve(folder, 'cache'),
      outDir: site,
      base,
      logLevel: 'warn',
    });
    checkedSite(site, base);
    if (isCompressed) await compress(site);
    await swapIn(site, dist);
    report.done(outDir);
    remove();
    return true;
  } catch (error) {
    stopReport();
    reportFailure(error);
    return false;
  }
}
