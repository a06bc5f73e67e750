// The one place that owns temporary folders: it makes them, and deletes no others.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** In each temporary folder: which process it belongs to. A folder without it is somebody else's. */
const OWNER = 'owner.json';
const me = { program: 'error-reference', host: hostname(), pid: process.pid };

/** The temporary folders of this process. */
const made = new Set<string>();

let endIsWatched = false;

/** Removes them when the process ends, by itself or by a signal, which would end it without the event `exit`. */
function watchEnd() {
  if (endIsWatched) return;
  endIsWatched = true;
  process.on('exit', () => made.forEach(removeTemporary));
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** Makes a folder of this process that nobody else has; its name begins with `prefix`. It goes with the process. */
export function makeTemporary(prefix: string): string {
  mkdirSync(dirname(prefix), { recursive: true });
  watchEnd();
  const folder = mkdtempSync(prefix);
  made.add(folder);
  writeFileSync(join(folder, OWNER), JSON.stringify(me));
  return folder;
}

export function removeTemporary(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  made.delete(folder);
}

/** The temporary folders below this prefix, of any process, each with whether its process is gone. */
export function findTemporary(prefix: string): { folder: string; isStale: boolean }[] {
  const [parent, name] = [dirname(prefix), basename(prefix)];
  return readdirSync(parent)
    .filter((entry) => entry.startsWith(name))
    .flatMap((entry) => {
      const folder = join(parent, entry);
      const owner = ownerOf(folder);
      return owner ? [{ folder, isStale: !made.has(folder) && isGone(owner) }] : [];
    });
}

/** Removes what killed processes have left below this prefix. */
export function removeStale(prefix: string) {
  for (const { folder, isStale } of findTemporary(prefix)) if (isStale) removeTemporary(folder);
}

function ownerOf(folder: string): typeof me | undefined {
  try {
    const owner = JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as typeof me;
    return owner.program === me.program ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process has ended. Those of other machines, which may share the disk, cannot be asked. */
function isGone({ host, pid }: typeof me): boolean {
  if (host !== me.host) return false;
  // The number of this process was another's before: numbers come again, in containers all the time.
  if (pid === me.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
