import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const browser = findBrowser();
const COMMANDS =
  /(another-api|bad-content|base|commands|former-names|hostile-message|hosting|hosts|interrupted|large|line-ends|out-dir|rebuild|reproducible|side-by-side|start|states|unusual)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./count-reporter.ts']],
  projects: [
    // Builds and servers of scratch content share Astro's working folder: one after the other.
    { name: 'commands', testMatch: COMMANDS, workers: 1 },
    { name: 'pages', testIgnore: COMMANDS },
  ],
  use: {
    // Whoever waits for what never comes names it, well before the test's own limit.
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
