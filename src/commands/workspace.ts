import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Below the checkout, since Astro puts what it renders pages with into a folder that all builds share otherwise. */
const WORKSPACES = join('.astro', 'builds');

/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but it is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Makes a folder for one build alone, so that builds may run at the same time. Those of builds that were
 * killed are removed: a folder is named after its process. Returns its path and the way to remove it.
 */
export function makeWorkspace(): { folder: string; remove: () => void } {
  mkdirSync(WORKSPACES, { recursive: true });
  for (const name of readdirSync(WORKSPACES)) {
    const [, pid] = /^(\d+)-/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(WORKSPACES, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(WORKSPACES, `${process.pid}-`));
  return {
    folder,
    remove: () => {
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
