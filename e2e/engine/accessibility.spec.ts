// Every page passes axe's WCAG 2.2 AA rules, in light and dark, with what opens on it.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, index, pagesOf, reference, test } from './site.ts';
import type { Page } from '@playwright/test';

const violations = async (page: Page) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** The root page is only passed through. */
const pages = pagesOf().filter((page) => page !== '/');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of pages) {
      test(path, async ({ page }) => {
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
      });
    }

    test('an error that the address names', async ({ page }) => {
      await page.goto(`${reference}#use_https`);
      expect(await violations(page)).toEqual([]);
    });

    test('the notice of a lost fragment', async ({ page }) => {
      await page.goto(`${reference}#use_htps`);
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the search with results', async ({ page }) => {
      await page.goto(index);
      await page.keyboard.press('/');
      await page.locator('dialog').getByRole('combobox').fill('organization');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('the first Tab skips to the content', async ({ page }) => {
  await page.goto(reference);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('what has the focus is never under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.goto(reference);
  const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().bottom);
  const links = await page.locator('main a').count();
  for (let step = 0; step < links; step++) await page.keyboard.press('Tab');
  for (let step = 0; step < links - 6; step++) {
    await page.keyboard.press('Shift+Tab');
    const top = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    const isInMain = await page.evaluate(() => !!document.activeElement!.closest('main'));
    if (isInMain) expect(top).toBeGreaterThanOrEqual(bar);
  }
});

test('forced colours keep the mark and the focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${reference}#use_https`);
  const mark = await page
    .locator('article h2:target')
    .evaluate((element) => getComputedStyle(element, '::before').borderLeftWidth);
  expect(mark).toBe('3px');
  expect(await violations(page)).toEqual([]);
});
