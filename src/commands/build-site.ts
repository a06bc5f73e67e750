import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { NOT_FOUND } from '../astro/not-found.ts';
import { compress } from './compress.ts';
import { reportFailure, UsageError } from './failure.ts';
import { outDirProblem, realFolder } from './out-dir.ts';
import { publish, recover } from './publish.ts';
import { reportBuild } from './report.ts';
import { makeTemporary, removeStale, removeTemporary } from './temporary.ts';
import { verifySite } from './verify-site.ts';

interface Options {
  outDir: string;
  /** The path below which the site is served. */
  base: string;
  /** Whether compressed files are to lie beside the plain ones. */
  compress: boolean;
}

/**
 * Where builds work, each in a folder of its own. It lies within the checkout, since Astro compiles pages
 * into `.astro/.prerender` otherwise, which all builds would share and delete:
 * https://github.com/withastro/astro/pull/4736. And not in `node_modules`, which may be a link.
 */
const WORK = join('.astro', 'build-');

/**
 * Builds the site in a folder of its own, looks whether it is whole, and only then gives it the place of
 * the last one: a build that fails or is killed leaves that as it was, and none takes the place of
 * anything but a site. Says what went wrong, and resolves to false then.
 */
export async function buildSite(options: Options): Promise<boolean> {
  try {
    const folder = realFolder(options.outDir);
    const problem = outDirProblem(folder);
    if (problem)
      throw new UsageError(`--outDir ${options.outDir} ${problem}: name a folder that is new or empty.`);
    recover(folder);
    mkdirSync(dirname(WORK), { recursive: true });
    removeStale(WORK);
    await buildIn(makeTemporary(WORK), folder, options);
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

async function buildIn(work: string, folder: string, { outDir, base, compress: isCompressed }: Options) {
  const site = resolve(work, 'site');
  const report = reportBuild(site);
  try {
    const files: string[] = [];
    await build({
      // What Astro generates lies below its root, and two builds that share it fail:
      // https://github.com/withastro/astro/issues/12992
      root: work,
      configFile: relative(work, 'astro.config.mjs'),
      srcDir: resolve('src'),
      publicDir: resolve('public'),
      cacheDir: resolve(work, 'cache'),
      outDir: site,
      base,
      logLevel: 'warn',
      integrations: [listFiles(files)],
    });
    // A site that has been built has an API.
    verifySite(site, { api: readApi(contentRoot)!, base, files });
    if (isCompressed) await compress(site);
    report.measure();
    publish(site, folder);
    report.done(outDir);
    // After a failure it goes with the process: Astro has a timer still that writes there.
    removeTemporary(work);
  } finally {
    report.stop();
  }
}

/** Lists the files that Astro's routes have become, by their paths below the site's folder. */
const listFiles = (files: string[]): AstroIntegration => ({
  name: 'list-files',
  hooks: {
    'astro:build:done': ({ assets, dir }) => {
      const root = fileURLToPath(dir);
      for (const url of [...assets.values()].flat()) {
        const file = relative(root, fileURLToPath(url)).replaceAll(sep, '/');
        files.push(file === NOT_FOUND.made ? NOT_FOUND.served : file);
      }
    },
  },
});
