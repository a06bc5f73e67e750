import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as plain } from '@playwright/test';
import { npmRun } from '../scratch.ts';
import { startHost } from './hosts.ts';

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

interface Shared {
  sites: ReturnType<typeof makeSites>;
  /** The servers that run on them. */
  servers: Map<string, Awaited<ReturnType<typeof startHost>>>;
}

/**
 * A test with those folders. Both specs of hosts share them in a worker, as long as neither adds a
 * fixture of the worker to these: then it would be another worker's.
 */
export const test = plain.extend<object, Shared>({
  sites: [
    async ({}, use) => {
      const sites = makeSites();
      await use(sites);
      sites.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  servers: [
    async ({}, use) => {
      const servers: Shared['servers'] = new Map();
      await use(servers);
      for (const { stop } of servers.values()) await stop();
    },
    { scope: 'worker' },
  ],
});
