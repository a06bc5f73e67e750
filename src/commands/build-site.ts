// Builds and publishes a site:
// 1. Refuse a target that is not a site, before any work is done.
// 2. Build in a new folder inside of `.astro`.
// 3. Move the last site away, and the new one into its place. Another build may do the same at the same
//    time: then both repeat this step, and the one that comes last stays.
import {
  accessSync,
  constants as access,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { constants as system } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentRoot, listContent } from '../content/files.ts';
import { compress } from './compress.ts';
import { UsageError } from './failure.ts';
import { missingFile } from './site-folder.ts';

interface Options {
  outDir: string;
  /** The path below which the site is served. */
  base: string;
  /** Whether to put compressed files next to the plain ones. */
  compress: boolean;
}

/**
 * The beginning of the paths of the folders in which builds work. They are inside of the checkout, because Astro otherwise compiles
 * pages in `.astro/.prerender`, which all builds would share and delete:
 * https://github.com/withastro/astro/pull/4736. It is not in `node_modules`, which may be a link.
 */
const WORK = join('.astro', 'build-');
const DAY_MS = 24 * 60 * 60 * 1000;

/** Folders that a build reads, or that belong to other tools. A site inside of them would be lost, or break the next build. */
const RESERVED = ['.astro', 'node_modules', 'public', 'src', contentRoot];

/** The number of attempts to swap folders. Each pause between them is longer than the one before. */
const ATTEMPTS = 20;
const PAUSE_MS = 10;
/**
 * Errors of a rename that pass: another build has moved the folder, or has put its site there. Windows
 * reports EPERM for a folder that exists, and EACCES, EBUSY or EPERM while a program has a file of it open.
 */
const PASSING = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EBUSY', 'EPERM']);

/** Builds a site. If the build fails or is killed before the swap, the last site stays as it was. */
export async function buildSite({ outDir, base, compress: isCompressed }: Options) {
  const start = performance.now();
  // If the target is a link, the folder that it points to is replaced.
  const target = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
  refuse(target, outDir);
  mkdirSync(dirname(target), { recursive: true });
  accessSync(dirname(target), access.W_OK);
  const work = makeTemporary(WORK);
  const site = resolve(work, 'site');
  // Astro takes a second to load, and isn't needed for the help or for wrong options.
  const { build } = await import('astro');
  await build({
    // Astro generates files below its root, and two builds that share it fail:
    // https://github.com/withastro/astro/issues/12992
    root: work,
    configFile: relative(work, 'astro.config.mjs'),
    srcDir: resolve('src'),
    publicDir: resolve('public'),
    cacheDir: resolve(work, 'cache'),
    outDir: site,
    base,
    logLevel: 'warn',
  });
  if (isCompressed) await compress(site);
  const summary = summarize(site, start);
  await publish(site, target, work);
  rmSync(work, { recursive: true, force: true });
  console.log(`Built ${summary} in ${outDir}`);
}

/** Throws an error if a folder may not become a site, or if something else is in it. */
function refuse(target: string, outDir: string) {
  const fail = (reason: string) => {
    throw new UsageError(`--outDir ${outDir} ${reason}. Name a folder that is new or empty.`);
  };
  const isInside = (folder: string) => `${target}${sep}`.startsWith(`${resolve(folder)}${sep}`);
  const reserved = RESERVED.find(isInside);
  if (reserved) fail(`is inside of ${relative('', reserved)}, which is not for built sites`);
  if (target.split(sep).includes('.git')) fail('is inside of a repository’s .git');
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isSymbolicLink()) fail('is a link to a folder that does not exist');
  if (!stats.isDirectory()) fail('is a file');
  if (stats.dev !== statSync(dirname(target)).dev) fail('is a mount point, which cannot be replaced');
  if (existsSync(join(target, '.git'))) fail('is a repository, whose history would be lost');
  const missing = missingFile(target);
  if (missing && readdirSync(target).length) fail(`is not a built site, because it has no ${missing}`);
}

/** Moves the site to the target, and the previous site to a temporary folder. */
export async function publish(site: string, target: string, work: string) {
  const isOnDisk = statSync(work).dev === statSync(dirname(target)).dev;
  // A folder can't be renamed to another disk, so the site is copied there first.
  const staging = isOnDisk ? work : makeTemporary(join(dirname(target), '.error-reference-'));
  const next = isOnDisk ? site : join(staging, 'site');
  if (!isOnDisk) cpSync(site, next, { recursive: true });
  let last: string | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      refuse(target, target);
      const away = join(staging, `last-${attempt}`);
      if (existsSync(target)) {
        renameSync(target, away);
        last = away;
      }
      renameSync(next, target);
      break;
    } catch (error) {
      // If another build moves the folder in the meantime, the folder doesn't look like a site.
      const isPassing =
        error instanceof UsageError || PASSING.has((error as NodeJS.ErrnoException).code ?? '');
      if (isPassing && attempt < ATTEMPTS) {
        await sleep(attempt * PAUSE_MS);
        continue;
      }
      if (last && !existsSync(target)) renameSync(last, target);
      throw error;
    }
  }
  if (!isOnDisk) rmSync(staging, { recursive: true, force: true });
}

const temporary = new Set<string>();

/** Creates a folder whose name begins with `prefix`. It is removed when the process ends, even by a signal. */
function makeTemporary(prefix: string): string {
  mkdirSync(dirname(prefix), { recursive: true });
  removeLeftovers(prefix);
  const folder = mkdtempSync(prefix);
  if (!temporary.size) {
    // Astro may still write to the folder after a failure, so it is removed last.
    process.on('exit', () => temporary.forEach((each) => rmSync(each, { recursive: true, force: true })));
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => process.exit(128 + system.signals[signal]));
    }
  }
  temporary.add(folder);
  return folder;
}

/** Removes folders of builds that were killed more than a day ago. */
function removeLeftovers(prefix: string) {
  for (const name of readdirSync(dirname(prefix))) {
    if (!name.startsWith(basename(prefix))) continue;
    const folder = join(dirname(prefix), name);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a summary of a build: `15 pages for 5 errors (9.4 s, 1.1 MB)`. */
function summarize(site: string, start: number): string {
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  const errors = listContent(contentRoot).files.filter(({ kind }) => kind === 'errors').length;
  const counted = (count: number, noun: string) =>
    `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
  const cost = `${((performance.now() - start) / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${counted(pages, 'page')} for ${counted(errors, 'error')} (${cost})`;
}
