import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npmRun } from '../scratch.ts';
import { dist } from '../site.ts';

/** Where the site is served below a path. */
export const path = '/some/path';

/** Folders to serve: the built site, and one that holds a site for below a path at that path. */
export function makeSites(...options: string[]) {
  // Servers that run as a user of their own must be able to read it.
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  chmodSync(folder, 0o755);
  const [root, below] = ['root', 'below'].map((name) => join(folder, name)) as [string, string];
  const build = (outDir: string, ...more: string[]) => {
    mkdirSync(dirname(outDir), { recursive: true });
    const { status, output } = npmRun('build', 'content', '--outDir', outDir, ...options, ...more);
    if (status !== 0) throw new Error(output);
  };
  if (options.length) build(root);
  else cpSync(dist, root, { recursive: true });
  build(join(below, path), '--base', path);
  // A host of projects answers an address below the path with the project's own page.
  cpSync(join(below, path, '404.html'), join(below, '404.html'));
  return { root, below, remove: () => rmSync(folder, { recursive: true }) };
}
