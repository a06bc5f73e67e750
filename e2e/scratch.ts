import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the shipped content to change at will. `remove` deletes it and the site built from it. */
export function scratchContent() {
  const folder = mkdtempSync(join(tmpdir(), 'error-reference-'));
  const root = join(folder, 'content');
  cpSync('content', root, { recursive: true });
  return {
    root,
    dist: join(folder, 'dist'),
    write: (file: string, text: string) => writeFileSync(join(root, file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs an npm script on another content folder; resolves to its exit code and all it printed. */
export function npmRun(script: string, root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
    env: { ...process.env, CONTENT_ROOT: root, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
