// The history of the content in git: its commits, and the files that they contain.
import { execFileSync } from 'node:child_process';

/** The content after a commit. */
export interface Commit {
  day: string;
  /** The git objects of the files that changed, by their paths below the content folder. Deleted files have none. */
  objects: Map<string, string | undefined>;
}

const git = (root: string, args: string[], input?: string) =>
  execFileSync('git', args, { cwd: root, input, maxBuffer: 2 ** 30, stdio: 'pipe' });

/**
 * Returns the commits that changed the content, the newest first. A merge is one commit, on the day on which it was
 * merged. The result is empty without git, outside of a repository and in a shallow clone.
 */
export function readCommits(root: string): Commit[] {
  const commits: Commit[] = [];
  try {
    // In a shallow clone, every file seems to have changed in the only commit.
    if (git(root, ['rev-parse', '--is-shallow-repository']).toString().trim() !== 'false') return [];
    const options = ['--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--relative', '-z'];
    const log = git(root, ['log', '--format=%x00%cs', '--no-show-signature', ...options, '--', '.']);
    // Each commit is a day, followed by two parts for each file: `:100644 100644 before after M`, and the path.
    const parts = log
      .toString()
      .split('\0')
      .map((part) => part.trimStart())
      .filter(Boolean);
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (!part.startsWith(':')) commits.push({ day: part, objects: new Map() });
      else {
        const [, , , object, kind] = part.split(' ');
        commits.at(-1)!.objects.set(parts[++index]!, kind === 'D' ? undefined : object);
      }
    }
  } catch {
    // Git is not installed, or this folder is not in a repository.
  }
  return commits;
}

/** Returns the day of the last commit of each file and folder, by its path below the content folder. */
export function daysOf(commits: Commit[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { day, objects } of commits) {
    for (const file of objects.keys()) {
      const names = file.split('/');
      for (let count = 1; count <= names.length; count++) {
        const path = names.slice(0, count).join('/');
        if (!days.has(path)) days.set(path, day);
      }
    }
  }
  return days;
}

/** Returns the texts of git objects. */
export function readObjects(root: string, objects: string[]): Map<string, string> {
  const output = git(root, ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
  const texts = new Map<string, string>();
  // Each object is a line with its type and its size in bytes, followed by its text and a line end.
  let start = 0;
  for (const object of objects) {
    const end = output.indexOf('\n', start);
    const size = Number(output.toString('latin1', start, end).split(' ')[2]);
    start = end + 1 + size + 1;
    texts.set(object, output.toString('utf8', end + 1, start - 1));
  }
  return texts;
}
