import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './failure.ts';
import { outDirProblem } from './out-dir.ts';
import { findTemporary, makeTemporary, removeStale, removeTemporary } from './temporary.ts';

/** The folders beside a site in which it is exchanged: the new one comes from there, the last one goes there. */
const exchangeBeside = (dist: string) => `${dist}.exchange-`;
const LAST = 'last-';

/** Does what may fail by one of these errors; gives whether it was done. */
function attempt(action: () => void, ...codes: string[]): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * Puts a finished site in the place of the last one. Between the two renames there is no site: Linux
 * could exchange them in one step, but Node.js does not offer it. Others may publish here at the same
 * time: each takes away what it finds, so that the one that comes last stays.
 */
export function publish(site: string, dist: string) {
  const exchange = makeTemporary(exchangeBeside(dist));
  try {
    const next = join(exchange, 'next');
    // From another disk it is copied, before anything is taken away.
    if (!attempt(() => renameSync(site, next), 'EXDEV')) cpSync(site, next, { recursive: true });
    // A rename takes the place of nothing, or of an empty folder.
    // Windows refuses every folder that is already there, with EPERM.
    const isTaken = () =>
      !attempt(() => renameSync(next, dist), 'ENOTEMPTY', 'EEXIST', ...(existsSync(dist) ? ['EPERM'] : []));
    for (let turn = 0; isTaken(); turn++) {
      const problem = outDirProblem(dist);
      if (problem) throw new UsageError(`${dist} ${problem}: nothing was replaced.`);
      attempt(() => renameSync(dist, join(exchange, `${LAST}${turn}`)), 'ENOENT');
    }
  } catch (error) {
    bringBack(exchange, dist);
    throw error;
  } finally {
    removeTemporary(exchange);
  }
}

/** Where there is no site, brings back the one that was taken away last. */
function bringBack(exchange: string, dist: string) {
  const last = readdirSync(exchange)
    .filter((name) => name.startsWith(LAST))
    .sort()
    .at(-1);
  // Another build may be faster.
  if (last && !existsSync(dist)) attempt(() => renameSync(join(exchange, last), dist), 'ENOTEMPTY', 'EEXIST');
}

/** Clears up what killed builds have left beside a site, and brings back the site if one was killed between the renames. */
export function recover(dist: string) {
  for (const { folder } of findTemporary(exchangeBeside(dist))) {
    // One that is still in use may go at any time.
    attempt(() => bringBack(folder, dist), 'ENOENT');
  }
  removeStale(exchangeBeside(dist));
}
