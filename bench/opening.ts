import { openSite } from './open-site.ts';

/** How many times slower than this machine's the processor is made: about a phone's. */
const SLOWER = 4;
/** Milliseconds of a task that still let the page answer. See https://web.dev/articles/tbt */
const UNNOTICED = 50;
/** Milliseconds after which the page is at rest. */
const REST = 2_000;

/**
 * Milliseconds for which the page at a path of a built site answers nothing after its first paint,
 * on a slow processor: the median of three openings.
 */
export async function blockingTime(dist: string, path: string): Promise<number> {
  const { browser, origin, close } = await openSite(dist);
  const times: number[] = [];
  for (let opening = 0; opening < 3; opening++) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      const tasks: PerformanceEntry[] = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
      Object.assign(window, { tasks });
    });
    await page.goto(origin + path);
    await page.waitForTimeout(REST);
    const tasks = await page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
      const { tasks: all } = window as unknown as { tasks: PerformanceEntry[] };
      return all.map(({ startTime, duration }) => Math.min(duration, startTime + duration - paint));
    });
    times.push(tasks.reduce((sum, length) => sum + Math.max(0, length - UNNOTICED), 0));
    await page.close();
  }
  await close();
  return times.toSorted((a, b) => a - b)[1]!;
}
