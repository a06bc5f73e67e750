// What opening a page costs the reader. Sizes and counts do not vary, so they are asserted.
import { brotliCompressSync, constants } from 'node:zlib';
import { inventedLookup } from '../bench/invented.ts';
import { expect, pagesOf, reference, test } from './site.ts';
import type { Page, Response } from '@playwright/test';

const brotli = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

async function opening(page: Page, path: string) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path, { waitUntil: 'networkidle' });
  const files = await Promise.all(
    responses.map(async (response) => ({
      type: response.request().resourceType(),
      bytes: brotli(await response.body()),
    })),
  );
  const sum = (all: typeof files) => all.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: files.length,
    bytes: sum(files),
    scripts: sum(files.filter(({ type }) => type === 'script')),
    others: files.filter(({ type }) => !['document', 'script'].includes(type)),
  };
}

/** A status page holds every error of the status; the other pages hold one, or none. */
const limitOf = (path: string) => (/\/\d{3}\/$/.test(path) ? 14_600 : 9_000);

for (const path of pagesOf().filter((path) => path !== '/')) {
  test(path, async ({ page }) => {
    const { requests, bytes, scripts, others } = await opening(page, path);
    expect(requests).toBeLessThanOrEqual(3);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(3_000);
    expect(bytes).toBeLessThanOrEqual(limitOf(path));
    expect(others, 'stylesheets, fonts and images').toEqual([]);
  });

  test(`${path} paints without waiting`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('link[rel=stylesheet], img, script:not([type=module])')).toHaveCount(0);
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    expect(icon).toMatch(/^data:/);
  });
}

test('what search loads at first reach', async ({ page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(reference, { waitUntil: 'networkidle' });
  const opened = responses.length;
  await page.keyboard.press('/');
  await expect(page.getByText('It stays in this page')).toBeVisible();
  const reached = responses.slice(opened);
  expect(reached).toHaveLength(2);
  const sizes = await Promise.all(reached.map(async (response) => brotli(await response.body())));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12_000);
  // A search that is sure loads nothing more.
  await page.keyboard.type('use_https');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  expect(responses).toHaveLength(opened + 2);
});

test('what a further error adds to it', () => {
  const size = (count: number) => brotli(Buffer.from(JSON.stringify(inventedLookup(count))));
  expect((size(2_000) - size(1_000)) / 1_000).toBeLessThanOrEqual(16);
});
