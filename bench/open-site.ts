import { chromium } from '@playwright/test';
import { programToStart } from '../e2e/browser.ts';
import { serve } from '../src/commands/serve.ts';

/** Serves a built site and starts a browser for it; `close` ends both. */
export async function openSite(dist: string) {
  const { port, stop } = await serve(dist);
  const browser = await chromium.launch({
    ...programToStart(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const close = async () => {
    await browser.close();
    stop();
  };
  return { browser, origin: `http://localhost:${port}`, close };
}
