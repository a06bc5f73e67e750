import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { contentRoot } from '../src/content/files.ts';
import { programToStart } from './browser.ts';
import { folderOf, otherApis } from './engine/sites.ts';
import { engines } from './browsers/engines.ts';
import { missingPrograms } from './programs.ts';

/** What Chromium is started with; another engine knows none of it. */
const inChromium = {
  launchOptions: {
    ...programToStart(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
};
/** Specs that start commands by the dozen, which would keep two workers from each other's limits. */
const BUILDS = /(builds|commands|start)\.spec\.ts$/;
/** Specs that serve the shipped site by hosts. */
const HOSTS = /(hosts|hosting)\.spec\.ts$/;

export default defineConfig<{ folder: string; engine: string }>({
  testDir: '.',
  // The sites that the specs open are next to it.
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // These limits only end what would never end: a machine that is busy with other work must not decide a test.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./count-reporter.ts']],
  projects: [
    // The promises of all content, with the content that is shipped.
    {
      name: 'content',
      testMatch: '*.spec.ts',
      testIgnore: [BUILDS, HOSTS, 'e2e/engine/**', 'e2e/browsers/**'],
      use: inChromium,
    },
    // The promises of this content only, whose tests belong to it.
    { name: 'own', testDir: join(contentRoot, 'tests'), testMatch: '*.spec.ts', use: inChromium },
    // One worker builds the sites and starts the servers once.
    { name: 'hosts', testMatch: HOSTS, workers: 1, use: inChromium },
    // The promises of the engine, tested with fixture content. With --no-deps the sites are those of the last run.
    { name: 'sites', testMatch: 'engine/sites.setup.ts' },
    // These wait for the sites, whose builds take all that the machine has. They come before the rest: one
    // worker takes the longest, and the other one all else meanwhile.
    { name: 'builds', testMatch: BUILDS, dependencies: ['sites'], workers: 1, use: inChromium },
    {
      name: 'engine',
      testMatch: 'engine/*.spec.ts',
      testIgnore: BUILDS,
      dependencies: ['sites'],
      use: { ...inChromium, folder: folderOf('fixture') },
    },
    ...otherApis.map((name) => ({
      name,
      testMatch: ['engine/apis/shapes.spec.ts', `engine/apis/${name}.spec.ts`],
      dependencies: ['sites'],
      use: { ...inChromium, folder: folderOf(name) },
    })),
    // What matters, in each engine of this machine: one window of it, and one after another.
    ...Object.entries(engines)
      .filter(([, engine]) => missingPrograms(engine.programs).length === 0)
      .map(([name]) => ({
        name,
        testMatch: 'browsers/*.spec.ts',
        dependencies: ['sites'],
        workers: 1,
        use: { ...(name === 'chromium' && inChromium), engine: name, folder: folderOf('fixture') },
      })),
  ],
  use: {
    // An action that never succeeds is named, well before the test's own limit.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    viewport: { width: 1280, height: 800 },
  },
});
