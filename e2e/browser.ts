import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// Who asks to see the browser is told apart by the first process; its workers have arguments of their own.
process.env.HEADED ??= process.argv.some((argument) => /^--(headed|debug|ui)$/.test(argument)) ? 'yes' : '';

// The headless shell does the same in half the time: 17 against 40 s of CPU for a quarter of the specs.
const names = [
  ...(process.env.HEADED ? [] : ['chromium-headless-shell']),
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The program of a Chromium: Playwright's own, else the system's. Undefined if there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...candidates].find((path) => existsSync(path));
}

/** What Playwright has to be told to start that program: nothing of its own, whose headless shell it knows. */
export function programToStart() {
  const program = findBrowser();
  return program && program !== chromium.executablePath() ? { executablePath: program } : {};
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
