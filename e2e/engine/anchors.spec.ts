// Following an `error_url` lands on the error: at the top, below the bar, and marked.
import { expect, reference, test, types } from './site.ts';
import type { Page } from '@playwright/test';

async function expectLanded(page: Page, type: string) {
  const heading = page.locator(`[id="${type}"]`);
  await expect(heading).toBeInViewport({ ratio: 1 });
  const { top, bar } = await heading.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    bar: document.querySelector('header.bar')!.getBoundingClientRect().bottom,
  }));
  expect(top, 'below the bar').toBeGreaterThanOrEqual(Math.max(bar, 0));
  expect(top, 'at the top').toBeLessThan(Math.max(bar, 0) + 60);
  const marked = await heading.evaluate((element) => {
    const line = getComputedStyle(element, '::before');
    return element.matches(':target') && line.borderLeftStyle === 'solid' && line.content !== 'none';
  });
  expect(marked, 'marked').toBe(true);
}

const windows = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
  'tall desktop': { width: 2560, height: 2000 },
  'zoomed to 400 %': { width: 320, height: 256 },
};
const addresses = [
  '/docs/b2b/api/errors/403',
  '/docs/b2b/api/errors/403/',
  '/docs/api-reference/b2b/api/errors/403',
  '/docs/api/errors/403/',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    for (const [name, viewport] of Object.entries(windows)) {
      test.describe(name, () => {
        test.use({ viewport });
        for (const address of addresses) {
          test(address, async ({ page }) => {
            for (const type of types) {
              await page.goto('about:blank');
              await page.goto(`${address}#${type}`);
              await expectLanded(page, type);
            }
          });
        }
      });
    }
  });
}

test('a percent-encoded fragment lands too', async ({ page }) => {
  await page.goto(`${reference}#use%5Fhttps`);
  await expect(page.locator('#use_https')).toBeInViewport();
  await expect(page.locator('unknown-anchor')).toBeEmpty();
});

test('the index has the anchors too, for documents that leave out the status', async ({ page }) => {
  await page.goto('/docs/api/errors#use_https');
  await expect(page.locator('li:target')).toContainText('use_https');
});

test('the heading is followed by a link that names the error and copies its address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reference);
  const link = page.getByRole('link', { name: 'Link to use_https' });
  expect(await link.evaluate((element) => element.previousElementSibling!.id)).toBe('use_https');
  await link.click();
  await expect(page).toHaveURL(`${reference}#use_https`);
  await expect(page.getByRole('status').filter({ hasText: 'Address copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
