// A build that is killed, at whatever moment, leaves the last good site whole.
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, npmRun, scratchContent } from './scratch.ts';
import { expect, test } from './site.ts';

const KILLS = 20;

/** Every file of a site with what is in it. */
const filesOf = (dist: string) =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: dist })
      .sort()
      .map((file) => [file, readFileSync(join(dist, file), 'base64')]),
  );

test(`${KILLS} builds killed at random moments leave the site as it was`, async ({}, info) => {
  test.setTimeout(180_000);
  const scratch = scratchContent();
  try {
    const began = Date.now();
    expect(npmRun('build', scratch.root, '--outDir', scratch.dist).output).toMatch(BUILT);
    const duration = Date.now() - began;
    const before = filesOf(scratch.dist);
    const moments = Array.from({ length: KILLS }, () => Math.random() * duration);
    info.annotations.push({ type: 'killed after, in ms', description: moments.map(Math.round).join(', ') });

    for (const moment of moments) {
      const build = spawn(process.execPath, ['src/commands/build.ts', '--outDir', scratch.dist], {
        env: { ...process.env, CONTENT_ROOT: scratch.root },
        detached: true,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => build.on('exit', done));
      await new Promise((done) => setTimeout(done, moment));
      if (build.exitCode === null) process.kill(-build.pid!, 'SIGKILL');
      await ended;
      // A build that came to its end gives the same files: builds are reproducible.
      expect(filesOf(scratch.dist), `killed after ${moment} ms`).toEqual(before);
    }
    expect(npmRun('build', scratch.root, '--outDir', scratch.dist)).toEqual({
      status: 0,
      output: expect.stringMatching(BUILT),
    });
    expect(filesOf(scratch.dist)).toEqual(before);
    expect(globSync(`${scratch.dist}.*`)).toEqual([]);
  } finally {
    scratch.remove();
  }
});
