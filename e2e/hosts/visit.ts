import { expect, type Browser, type Page } from '@playwright/test';

/** Opens pages of a host, and fails if one of them writes to the console or asks another origin. */
export async function visit(
  browser: Browser,
  origin: string,
  javaScriptEnabled: boolean,
  check: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage({ javaScriptEnabled });
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Leaving a page aborts its pending requests.
    if (why !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:'))
      noise.push(request.url());
  });
  await check(page);
  expect(noise).toEqual([]);
  await page.close();
}
