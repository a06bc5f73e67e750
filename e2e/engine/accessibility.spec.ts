// Every kind of page passes axe's WCAG 2.2 AA rules, in light and dark, with what opens on it.
import { expectAccessible, expectAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../site.ts';
import { index, reference } from './fixture.ts';

const kinds = {
  'the index': index,
  'a status, with notes, errors on their way out and one that is named': `${reference}#quote_expired`,
  'an error, with tabs and a caution': `${reference}depot_closed/`,
  'a retired error': `${reference}fax_failed/`,
  'a former name': `${reference}rate_lapsed/`,
  'the error object': `${index}error-object/`,
  'the search page': `${index}search/`,
};

for (const [name, path] of Object.entries(kinds)) {
  test(name, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleInBoth(page);
  });
}

test('a lost address', async ({ page, noise }) => {
  await page.goto('/nowhere/quote-expired');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessibleInBoth(page);
  noise.splice(0);
});

test('the notice of a lost fragment', async ({ page }) => {
  await page.goto(`${index}404/#parcel_not_foun`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('the search with results', async ({ page }) => {
  await page.goto(index);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('depot');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessibleInBoth(page);
});

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

test('forced colors keep the mark and the focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${index}404/#parcel_not_found`);
  const mark = await page
    .locator('article h2:target')
    .evaluate((element) => getComputedStyle(element, '::before').borderLeftWidth);
  expect(mark).toBe('3px');
  await expectAccessible(page);
});
