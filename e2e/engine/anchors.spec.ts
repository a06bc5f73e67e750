// Following an `error_url` lands on the error: at the top, below the bar, and marked.
import { expect, test } from '../site.ts';
import { codes, reference } from './fixture.ts';
import type { Page } from '@playwright/test';

async function expectLanded(page: Page, code: string) {
  const heading = page.locator(`[id="${code}"]`);
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
/** Other forms of the page's address: how a window is scrolled does not depend on them. */
const addresses = ['/reference/errors/409', '/guide/reference/errors/409', '/errors/409/'];

async function expectAllLanded(page: Page, address: string) {
  for (const code of codes) {
    // From another page: on the same one, the browser would only scroll.
    await page.goto('about:blank');
    await page.goto(`${address}#${code}`);
    await expectLanded(page, code);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    for (const [name, viewport] of Object.entries(windows)) {
      test.describe(name, () => {
        test.use({ viewport });
        test('every error', async ({ page }) => expectAllLanded(page, reference));
      });
    }
  });
}

test.describe('at other forms of the address, where no script helps', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of addresses) {
    test(address, async ({ page }) => expectAllLanded(page, address));
  }
});

test('a percent-encoded fragment lands too', async ({ page }) => {
  await page.goto(`${reference}#quote%5Fexpired`);
  await expect(page.locator('#quote_expired')).toBeInViewport();
  await expect(page.locator('unknown-anchor')).toBeEmpty();
});

test('a link to a text of an error keeps the highlight of the browser', async ({ page }) => {
  const text = 'When only one is refused';
  for (const id of ['', 'quote_expired', 'depot_closed']) {
    await page.goto('about:blank');
    await page.goto(`${reference}#${id}:~:text=${encodeURIComponent(text)}`, { waitUntil: 'networkidle' });
    await expect(page.getByText(text).first(), id).toBeInViewport();
    await expect(page.locator('unknown-anchor')).toBeEmpty();
  }
});

test('the index has the anchors too, for documents that leave out the status', async ({ page }) => {
  await page.goto('/errors#quote_expired');
  await expect(page.locator('li:target')).toContainText('quote_expired');
});

test('the heading is followed by a link that names the error and copies its address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reference);
  const link = page.getByRole('link', { name: 'Link to quote_expired' });
  expect(await link.evaluate((element) => element.previousElementSibling!.id)).toBe('quote_expired');
  await link.click();
  await expect(page).toHaveURL(`${reference}#quote_expired`);
  await expect(page.getByRole('status').filter({ hasText: 'Address copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
