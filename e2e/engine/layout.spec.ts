// The page fits its window: no sideways scroll, code beside the prose where there is room.
import { expect, test } from '../site.ts';
import { expectNoSidewaysScroll } from '../sideways.ts';
import { index, reference } from './fixture.ts';

test('no page scrolls sideways, whatever the window', async ({ page }) => {
  const kinds = [
    index,
    reference,
    `${reference}depot_closed/`,
    `${index}error-object/`,
    `${index}search/`,
    '/404.html',
  ];
  await expectNoSidewaysScroll(page, kinds);
});

test('the sample stands beside the prose on a wide window and stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${reference}#parcel_address_error`);
  const article = page.locator('article').nth(2);
  const prose = (await article.locator('.split .prose').last().boundingBox())!;
  const code = (await article.locator('.panel figure').first().boundingBox())!;
  expect(code.x).toBeGreaterThan(prose.x + prose.width);
  await page.mouse.wheel(0, 300);
  await expect(article.locator('.panel figure').first()).toBeInViewport({ ratio: 1 });
});

test('the response is folded below the fix on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${reference}quote_expired/`);
  await expect(page.locator('.panel pre').first()).not.toBeInViewport();
  await page.locator('.panel summary').click();
  const fix = (await page.locator('.fix').boundingBox())!;
  const code = (await page.locator('.panel figure').first().boundingBox())!;
  expect(code.y).toBeGreaterThan(fix.y + fix.height);
  expect(code.x + code.width).toBeLessThanOrEqual(390);
});

test('nothing moves while the page loads', async ({ page }) => {
  await page.goto(`${reference}#quote_expired`, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as never as { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 300, 0);
      }),
  );
  expect(shift).toBe(0);
});

test('print shows the text in black on white, without what only a screen can use', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(reference);
  for (const name of ['.bar nav', '.errors', '.foot', 'copy-code button']) {
    await expect(page.locator(name).first()).toBeHidden();
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('pre').first()).toBeVisible();
});
