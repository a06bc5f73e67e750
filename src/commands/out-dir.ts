import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { missingFile } from './site-folder.ts';

/** The folder that a path means: where it is a symbolic link, what it leads to, be that there or not. */
export function realFolder(path: string): string {
  const absolute = resolve(path);
  try {
    if (!lstatSync(absolute).isSymbolicLink()) return absolute;
  } catch {
    // There is nothing yet, or nothing can be.
    return absolute;
  }
  try {
    return realpathSync(absolute);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return realFolder(resolve(dirname(absolute), readlinkSync(absolute)));
  }
}

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
  const inside = namesIn(path);
  const isSite = !missingFile(path);
  // What another build takes away meanwhile is deleted: only what is in its place still was seen whole.
  if (statSync(path, { throwIfNoEntry: false })?.ino !== found.ino) return outDirProblem(path);
  if (inside.includes('.git')) return 'is a repository, whose history would be lost';
  return isSite || !inside.length ? undefined : 'holds something else than a built site';
}

/** The names in a folder; none if another build has taken it away since. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
