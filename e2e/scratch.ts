import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export { scratchContent, type Scratch } from '../fixtures/scratch-content.ts';

/** Runs an npm script with another content folder. Returns its exit code and its output. */
export function npmRun(script: string, root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
    env: { ...process.env, CONTENT_ROOT: root, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What `npm run build` starts, for those who have to reach the process itself. */
export const BUILD = ['-r', './src/commands/preflight.cjs', 'src/commands/build.ts'];

/** Matches the whole output of a successful build. */
export const BUILT = /^Built [\d,]+ pages? for [\d,]+ errors? \([\d,.]+ s, [\d,.]+ MB\) in .+\n$/;

/** Returns the files of a folder, each with the hash of its content. */
export const hashes = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]),
  );
