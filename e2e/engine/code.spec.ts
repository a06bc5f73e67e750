// Samples are coloured by classes at build, and copied byte for byte.
import { expect, htmlOf, pagesOf, reference, test, types } from './site.ts';

test('no page has a style attribute', () => {
  for (const page of pagesOf()) expect(htmlOf(page), page).not.toMatch(/<[^>]+\sstyle=/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keys, texts and numbers differ in colour when it is ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${reference}use_https/`);
    const colours = await page
      .locator('pre')
      .first()
      .evaluate((pre) => {
        const colour = (element: Element) => getComputedStyle(element).color;
        return [pre, ...['.s', '.v'].map((name) => pre.querySelector(name)!)].map(colour);
      });
    expect(new Set(colours).size).toBe(3);
  });
}

test('the button copies the exact sample and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reference);
  for (const type of types) {
    const button = page.getByRole('button', { name: `Copy Error: ${type}` });
    await button.click();
    await expect(button).toHaveAttribute('data-outcome', 'Copied');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject({ status_code: 403, error_type: type });
    expect(copied).toBe(await page.locator('article', { has: button }).locator('pre').first().textContent());
  }
});

test('a copy that fails says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.goto(`${reference}use_https/`);
  const button = page.getByRole('button', { name: 'Copy Error', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('data-outcome', 'Not copied');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button, and the whole sample is there to read', async ({ page }) => {
    await page.goto(reference);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('pre').first()).toContainText('"error_url"');
  });
});
