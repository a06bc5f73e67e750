// Builds that run at the same time, of one checkout: each ends right, wherever it builds to.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD, hashes, npmRun, scratchContent } from './scratch.ts';
import { expect, test } from './site.ts';

/** Starts a build; resolves to its exit code and what it said besides its sum. */
const build = (root: string, ...options: string[]) =>
  new Promise<{ code: number | null; errors: string }>((resolve) => {
    const child = spawn(process.execPath, [...BUILD, ...options], {
      env: { ...process.env, CONTENT_ROOT: root },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.on('close', (code) => resolve({ code, errors }));
  });

const right = { code: 0, errors: '' };

test('pairs of builds, into one place or two, with a base or without', async () => {
  const scratch = scratchContent();
  const at = (name: string) => join(dirname(scratch.dist), name);
  const options = { plain: [], below: ['--base', '/below'] };
  try {
    for (const [name, more] of Object.entries(options)) {
      expect(npmRun('build', scratch.root, '--outDir', at(name), ...more).status).toBe(0);
    }
    const plain = hashes(at('plain'));
    const below = hashes(at('below'));

    const same = () => build(scratch.root, '--outDir', at('same'));
    expect(await Promise.all([same(), same()])).toEqual([right, right]);
    expect(hashes(at('same'))).toEqual(plain);

    const other = build(scratch.root, '--outDir', at('other'), ...options.below);
    expect(await Promise.all([same(), other])).toEqual([right, right]);
    expect([hashes(at('same')), hashes(at('other'))]).toEqual([plain, below]);

    const mixed = build(scratch.root, '--outDir', at('same'), ...options.below);
    expect(await Promise.all([same(), mixed])).toEqual([right, right]);
    expect([plain, below]).toContainEqual(hashes(at('same')));

    expect(readdirSync(dirname(scratch.dist)).sort()).toEqual(['below', 'content', 'other', 'plain', 'same']);
  } finally {
    scratch.remove();
  }
});
