import { execFileSync } from 'node:child_process';
import { contentRoot } from '../content/root.ts';

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: contentRoot, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });

/** The day of the last commit of each file and folder, by its path below the content folder. */
function readHistory(): Map<string, string> {
  const days = new Map<string, string>();
  try {
    // A shallow clone says of every file that its only commit made it.
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
    // The newest comes first: a day, then the files of that commit.
    const log = git('log', '--format=%x00%cs', '--name-only', '--relative', '-z', '--', '.');
    let day = '';
    for (const part of log.split('\0')) {
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
    // No repository, or no git: nothing is known.
  }
  return days;
}

let history: Map<string, string> | undefined;

/** The day on which one of these files or folders last changed. Undefined where no repository says so. */
export function lastChanged(paths: string[]): string | undefined {
  history ??= readHistory();
  return paths
    .flatMap((path) => history!.get(path) ?? [])
    .sort()
    .at(-1);
}
