import { existsSync } from 'node:fs';
import { chromium, firefox, webkit, type BrowserType } from '@playwright/test';
import type { Condition, Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startPlaywright } from './playwright.ts';
import { startWebKit } from './webkit.ts';

export interface Engine {
  /** The programs that it needs, each with the Debian package that brings it. */
  programs: Record<string, string>;
  start(condition: Condition): Promise<Driver>;
}

/** Whether somebody has installed a browser of Playwright's own. It has none for some systems. */
function isInstalled(type: BrowserType): boolean {
  try {
    return existsSync(type.executablePath());
  } catch {
    return false;
  }
}

const throughPlaywright = (type: BrowserType): Engine => ({
  programs: {},
  start: (condition) => startPlaywright(type, condition),
});

/** The engines that the site is read in: those of the system, and those of Playwright's own that are here. */
export const engines: Record<string, Engine> = {
  chromium: throughPlaywright(chromium),
  'firefox-esr': { programs: { 'firefox-esr': 'firefox-esr' }, start: startFirefox },
  webkitgtk: { programs: { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' }, start: startWebKit },
  ...Object.fromEntries(
    [firefox, webkit].filter(isInstalled).map((type) => [type.name(), throughPlaywright(type)]),
  ),
};
