import { expect, test as plain } from '@playwright/test';
import type { Condition, Driver } from './driver.ts';
import { engines } from './engines.ts';
import { Reader } from './reader.ts';
import { serveUnderHeaders } from './server.ts';

export { expect };

interface Fixtures {
  reader: Reader;
}

interface WorkerFixtures {
  folder: string;
  engine: string;
  condition: Condition;
  site: Awaited<ReturnType<typeof serveUnderHeaders>>;
  driver: Driver;
}

/** One window of an engine, which fails every test whose page breaks the policy, throws or writes to the console. */
export const test = plain.extend<Fixtures, WorkerFixtures>({
  folder: ['', { option: true, scope: 'worker' }],
  engine: ['chromium', { option: true, scope: 'worker' }],
  condition: ['usual', { option: true, scope: 'worker' }],
  site: [
    async ({ folder }, use) => {
      const site = await serveUnderHeaders(folder);
      await use(site);
      site.stop();
    },
    { scope: 'worker' },
  ],
  driver: [
    async ({ engine, condition }, use) => {
      const driver = await engines[engine]!.start(condition);
      await use(driver);
      await driver.stop();
    },
    // A desktop's browser starts slowly on a busy machine.
    { scope: 'worker', timeout: 300_000 },
  ],
  reader: async ({ driver, site }, use) => {
    await driver.resize(1280, 800);
    const reader = new Reader(driver, site.origin);
    await use(reader);
    await reader.see(() => localStorage.clear());
    expect(driver.console.splice(0), 'console').toEqual([]);
    expect(site.reports.splice(0), 'refused by the policy, or thrown').toEqual([]);
  },
});
