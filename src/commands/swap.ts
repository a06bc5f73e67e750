import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from './failure.ts';
import { isRunning } from './workspace.ts';

/** How long a build waits for another one that is just taking the same place. */
const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** The folder beside a site in which the two change places. A build makes it, and only a build. */
const swapFolder = (dist: string) => join(dirname(dist), `.${basename(dist)}.swap`);
const ownerFile = (swap: string) => join(swap, 'build.pid');

/** Puts back what a build has left that was killed while it swapped: at worst, the last site lies in the folder. */
export function recover(dist: string) {
  const swap = swapFolder(dist);
  const owner = ownerFile(swap);
  if (!existsSync(owner) || isRunning(Number(readFileSync(owner, 'utf8')))) return;
  const last = join(swap, 'last');
  if (!existsSync(dist) && existsSync(last)) renameSync(last, dist);
  rmSync(swap, { recursive: true, force: true });
}

/** Makes the folder, or waits until the build that has it is done. */
async function takeTurn(dist: string): Promise<string> {
  const swap = swapFolder(dist);
  for (const end = performance.now() + PATIENCE_MS; ; await setTimeout(INTERVAL_MS)) {
    recover(dist);
    try {
      mkdirSync(swap);
      writeFileSync(ownerFile(swap), String(process.pid));
      return swap;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (performance.now() > end) {
      throw new UsageError(
        `${swap} is in the way: another build is using it, or it is yours. Try again, or move it.`,
      );
    }
  }
}

/**
 * Gives a finished site the place of the last one. Only two renames come between them, so that there is
 * no site for as short as the system allows; what is killed there, `recover` puts right.
 */
export async function swapIn(site: string, dist: string) {
  const swap = await takeTurn(dist);
  const [next, last] = [join(swap, 'next'), join(swap, 'last')];
  try {
    if (statSync(site).dev === statSync(swap).dev) renameSync(site, next);
    else cpSync(site, next, { recursive: true });
    if (existsSync(dist)) renameSync(dist, last);
    renameSync(next, dist);
  } finally {
    if (!existsSync(dist) && existsSync(last)) renameSync(last, dist);
    rmSync(swap, { recursive: true, force: true });
  }
}
