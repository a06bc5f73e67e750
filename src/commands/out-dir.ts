import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What every built site has, and hardly anything else. */
const SITE = ['404.html', 'licenses.txt', 'llms.txt'];

/** Why a site may not be built at a path, or take the place of what is there; undefined if it may. */
export function outDirProblem(path: string): string | undefined {
  const parent = dirname(path);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
  } catch (error) {
    return `cannot be made (${(error as Error).message})`;
  }
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return 'is a file';
  if (found.dev !== statSync(parent).dev) return 'is a disk of its own, which cannot be swapped';
  const inside = readdirSync(path);
  if (inside.includes('.git')) return 'is a repository, whose history would be lost';
  const isSite = SITE.every((name) => inside.includes(name));
  return isSite || !inside.length ? undefined : 'holds something else than a built site';
}
