import type { LookupData } from '../src/lookup/data.ts';
import { openSite } from './open-site.ts';

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

/** Milliseconds, in Chromium on this machine. */
export interface Latency {
  /** From the keystroke to the end of the work for it, layout included. */
  work: { median: number; p95: number };
  /** From the keystroke to the frame that shows the answer: the work and the wait for the frame. */
  shown: { median: number; p95: number };
  /** The longest task while 5 MB are pasted. */
  paste: number;
}

/** Types the codes into the search of the built site, with `data` as its index. */
export async function keystrokes(page: string, data: LookupData, codes: string[]): Promise<Latency> {
  const { browser, origin, close } = await openSite('dist');
  const tab = await browser.newPage();
  await tab.route('**/lookup.json', (route) => route.fulfill({ json: data }));
  await tab.goto(origin + page);
  await tab.keyboard.press('/');
  const input = tab.locator('dialog input');
  await input.fill('warm');
  await tab.locator('dialog .state').filter({ hasNotText: 'It stays' }).waitFor();

  await tab.evaluate(() => {
    const times: { work: number; shown: number }[] = [];
    Object.assign(window, { times });
    const root = document.querySelector('dialog')!;
    // This listener runs first. The page's own listeners follow immediately.
    root.addEventListener(
      'input',
      ({ timeStamp }) =>
        queueMicrotask(() => {
          root.getBoundingClientRect();
          const work = performance.now() - timeStamp;
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push({ work, shown: performance.now() - timeStamp });
          requestAnimationFrame(() => channel.port2.postMessage(0));
        }),
      { capture: false },
    );
  });
  for (const code of codes) {
    await input.fill('');
    await input.pressSequentially(code, { delay: 20 });
  }
  const times = await tab.evaluate(
    () => (window as never as { times: { work: number; shown: number }[] }).times,
  );

  const paste = await tab.evaluate(async () => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'some words and use_htps '.repeat(210_000));
    await new Promise((resolve) => setTimeout(resolve, 500));
    longest = 0;
    const field = document.querySelector('dialog input')!;
    setTimeout(() => field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return longest;
  });
  await close();
  const summary = (values: number[]) => ({ median: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return {
    work: summary(times.map(({ work }) => work)),
    shown: summary(times.map(({ shown }) => shown)),
    paste,
  };
}
