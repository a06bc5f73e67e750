import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from './site.ts';

/** A copy of the shipped content to change at will. `remove` deletes it, the site built from it, and what builds kept. */
export function scratchContent() {
  const folder = mkdtempSync(join(tmpdir(), 'error-reference-'));
  const root = join(folder, 'content');
  cpSync('content', root, { recursive: true, filter: (path) => !path.includes('node_modules') });
  return {
    root,
    dist: join(folder, 'dist'),
    write: (file: string, text: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    /** Replaces text in a file; throws if there is nothing to replace. */
    edit: (file: string, from: string | RegExp, to: string) => {
      const before = readFileSync(join(root, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`The fixture changes nothing in ${file}`);
      writeFileSync(join(root, file), after);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Scratch = ReturnType<typeof scratchContent>;

/** Runs an npm script on another content folder; gives its exit code and all it printed. */
export function npmRun(script: string, root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
    env: { ...process.env, CONTENT_ROOT: root, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** All that a build says when all is well. */
export const BUILT = /^Built [\d,]+ pages? for [\d,]+ errors? \([\d,.]+ s, [\d,.]+ MB\) in .+\n$/;

/** The files of a folder, each with the hash of what is in it. */
export const hashes = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]),
  );

/** Tests of a site that is built once from changed content, without a word from the build. */
export const testOf = (change: (scratch: Scratch) => void, ...options: string[]) =>
  test.extend<object, { scratch: Scratch }>({
    scratch: [
      async ({}, use) => {
        const scratch = scratchContent();
        change(scratch);
        const { status, output } = npmRun('build', scratch.root, '--outDir', scratch.dist, ...options);
        expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(BUILT) });
        await use(scratch);
        scratch.remove();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    folder: [({ scratch }, use) => use(scratch.dist), { scope: 'worker' }],
  });
