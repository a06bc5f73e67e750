import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export { scratchContent, type Scratch } from '../fixtures/scratch-content.ts';

/** Runs an npm script on another content folder; gives its exit code and all it printed. */
export function npmRun(script: string, root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
    env: { ...process.env, CONTENT_ROOT: root, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What `npm run build` starts, for those who have to reach the process itself. */
export const BUILD = ['-r', './src/commands/preflight.cjs', 'src/commands/build.ts'];

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
