import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as plain } from '@playwright/test';
import { contentRoot } from '../../src/content/files.ts';
import { compress } from '../../src/commands/compress.ts';
import { npmRun } from '../scratch.ts';
import { startHost } from './hosts.ts';

/** Where the site is served below a path. */
export const path = '/some/path';

/**
 * Makes folders to serve: the shipped site, and one that holds a site for below a path at that path.
 * Compressed files lie next to the plain ones: a host that does not use them leaves them alone.
 */
async function makeSites() {
  // Servers that run as another user must be able to read it.
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  chmodSync(folder, 0o755);
  const [root, below] = ['root', 'below'].map((name) => join(folder, name)) as [string, string];
  cpSync('dist', root, { recursive: true });
  await compress(root);
  const outDir = join(below, path);
  mkdirSync(dirname(outDir), { recursive: true });
  const { status, output } = npmRun('build', contentRoot, '--compress', '--outDir', outDir, '--base', path);
  if (status !== 0) throw new Error(output);
  // A host of projects answers an address below the path with the project's own page.
  cpSync(join(outDir, '404.html'), join(below, '404.html'));
  return { root, below, remove: () => rmSync(folder, { recursive: true }) };
}

interface Shared {
  sites: Awaited<ReturnType<typeof makeSites>>;
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
      const sites = await makeSites();
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
