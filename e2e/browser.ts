import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program of a Chromium: Playwright's own, else the system's. Undefined if there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...candidates].find((path) => existsSync(path));
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });

/** The ways to get a browser, the usual one first; each may fail. */
const ways = [
  () => run('npx', 'playwright', 'install', 'chromium'),
  () => {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', 'chromium');
  },
];

/** Finds a browser or installs one. Throws an error of one line when neither works. */
export function ensureBrowser(): string {
  for (const install of [() => {}, ...ways]) {
    try {
      install();
    } catch {
      // The next way may work.
    }
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error('The tests need a browser: install the package `chromium` with your package manager.');
}
