import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { findProgram } from './programs.ts';

// Whoever asks to see the browser is recognized by the first process; its workers have other arguments.
process.env.HEADED ??= process.argv.some((argument) => /^--(headed|debug|ui)$/.test(argument)) ? 'yes' : '';

/** The headless shell does the same in half the time: 17 against 40 s of CPU for a quarter of the specs. */
const SHELL = 'chromium-headless-shell';
const names = [
  ...(process.env.HEADED ? [] : [SHELL]),
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Returns the path of a Chromium: Playwright's own, else the system's. Undefined if there is none. */
export function findBrowser(): string | undefined {
  const own = chromium.executablePath();
  return existsSync(own) ? own : names.map(findProgram).find(Boolean);
}

/** Returns the launch option for that program. Playwright finds its own browser, which has a headless shell. */
export function programToStart() {
  const program = findBrowser();
  return program && program !== chromium.executablePath() ? { executablePath: program } : {};
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });

function installFromDebian(name: string) {
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', name);
}

/** The ways to install a browser, the fastest browser first. Each may fail. */
const ways = [
  ...(process.env.HEADED ? [] : [() => installFromDebian(SHELL)]),
  () => run('npx', 'playwright', 'install', 'chromium'),
  () => installFromDebian('chromium'),
];

const isFast = (path: string) =>
  Boolean(process.env.HEADED) || path === chromium.executablePath() || basename(path) === SHELL;

/**
 * Finds a browser or installs one, preferably a headless shell. Prints a line if the browser is a slow one.
 * Throws an error of one line if there is none.
 */
export function ensureBrowser() {
  for (const install of [() => {}, ...ways]) {
    try {
      install();
    } catch {
      // The next way may work.
    }
    const browser = findBrowser();
    if (browser && isFast(browser)) return;
  }
  const browser = findBrowser();
  if (!browser) {
    throw new Error(
      `The tests need Chromium: install the package ${SHELL} or chromium with your package manager.`,
    );
  }
  console.log(
    `The tests use ${browser}. They would take half the time with ${SHELL}, which could not be installed.`,
  );
}
