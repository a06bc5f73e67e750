import { execFileSync } from 'node:child_process';
import { contentRoot } from '../content/files.ts';

/**
 * Returns the day of the last commit of each file and folder, by its path below `root`. The result is empty
 * without git, outside of a repository and in a shallow clone.
 */
export function readHistory(root: string): Map<string, string> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
  const days = new Map<string, string>();
  try {
    // In a shallow clone, every file seems to have changed in the only commit.
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
    // The newest commit comes first. Each commit is a day, followed by the files that changed.
    const log = git('log', '--format=%x00%cs', '--name-only', '--relative', '-z', '--', '.');
    let day = '';
    for (const part of log.split('\0').filter(Boolean)) {
      if (/^\d{4}-\d{2}-\d{2}$/.test(part)) {
        day = part;
        continue;
      }
      const names = part.trim().split('/');
      for (let count = 1; count <= names.length; count++) {
        const path = names.slice(0, count).join('/');
        if (!days.has(path)) days.set(path, day);
      }
    }
  } catch {
    // Git is not installed, or this folder is not in a repository.
  }
  return days;
}

let history: Map<string, string> | undefined;

/** Returns the day on which one of these files or folders last changed; undefined if the day is unknown. */
export function lastChanged(paths: string[]): string | undefined {
  history ??= readHistory(contentRoot);
  return paths
    .flatMap((path) => history!.get(path) ?? [])
    .sort()
    .at(-1);
}
