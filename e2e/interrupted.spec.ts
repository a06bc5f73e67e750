// A build that is killed, at whatever moment, leaves the last good site whole, and the next one clears up after it.
import { spawn } from 'node:child_process';
import { globSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUILD, hashes, npmRun, scratchContent } from './scratch.ts';
import { expect, test } from './site.ts';

/** Shares of a build's duration after which it is killed. What happens between renames is in publish.test.ts. */
const MOMENTS = [0.15, 0.4, 0.6, 0.8, 0.9, 0.97];

test('builds that are killed leave the site as it was', async () => {
  const scratch = scratchContent();
  try {
    const began = Date.now();
    expect(npmRun('build', scratch.root, '--outDir', scratch.dist).status).toBe(0);
    const duration = Date.now() - began;
    const before = hashes(scratch.dist);

    for (const moment of MOMENTS) {
      const build = spawn(process.execPath, [...BUILD, '--outDir', scratch.dist], {
        env: { ...process.env, CONTENT_ROOT: scratch.root },
        detached: true,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => build.on('exit', done));
      await new Promise((done) => setTimeout(done, moment * duration));
      if (build.exitCode === null) process.kill(-build.pid!, 'SIGKILL');
      await ended;
      // A build that came to its end gives the same files: builds are reproducible.
      expect(hashes(scratch.dist), `killed after ${moment} of a build`).toEqual(before);
    }
    expect(npmRun('build', scratch.root, '--outDir', scratch.dist).status).toBe(0);
    expect(hashes(scratch.dist)).toEqual(before);
    expect(readdirSync(dirname(scratch.dist)).sort()).toEqual(['content', 'dist']);
  } finally {
    scratch.remove();
  }
});

test('a build that is told to end leaves nothing behind', async () => {
  const work = () => globSync('.astro/build-*');
  const others = work();
  const build = spawn(process.execPath, [...BUILD, '--outDir', 'test-results/ended'], {
    stdio: 'ignore',
  });
  const ended = new Promise((done) => build.on('exit', done));
  await expect.poll(() => work().length).toBeGreaterThan(others.length);
  build.kill('SIGTERM');
  expect(await ended).toBe(143);
  expect(work()).toEqual(others);
});
