import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as plain } from '@playwright/test';
import { npmRun } from '../scratch.ts';

/** Where the site is served below a path. */
export const path = '/some/path';

/**
 * Makes folders to serve: the shipped site, and one that holds a site for below a path at that path.
 * Compressed files lie beside the plain ones: a host that knows nothing of them leaves them alone.
 */
function makeSites() {
  // Servers that run as a user of their own must be able to read it.
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  chmodSync(folder, 0o755);
  const [root, below] = ['root', 'below'].map((name) => join(folder, name)) as [string, string];
  const build = (outDir: string, ...options: string[]) => {
    mkdirSync(dirname(outDir), { recursive: true });
    const { status, output } = npmRun('build', 'content', '--compress', '--outDir', outDir, ...options);
    if (status !== 0) throw new Error(output);
  };
  build(root);
  build(join(below, path), '--base', path);
  // A host of projects answers an address below the path with the project's own page.
  cpSync(join(below, path, '404.html'), join(below, '404.html'));
  return { root, below, remove: () => rmSync(folder, { recursive: true }) };
}

/** A test with those folders, which the specs of a worker share. */
export const test = plain.extend<object, { sites: ReturnType<typeof makeSites> }>({
  sites: [
    async ({}, use) => {
      const sites = makeSites();
      await use(sites);
      sites.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
