// The reader chooses the theme, and whether a single key opens the search; both are kept.
import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { index, reference } from './fixture.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const [LIGHT, DARK] = ['rgb(255, 254, 251)', 'rgb(20, 20, 22)'];

const openSettings = (page: Page) => page.getByRole('button', { name: 'Settings' }).click();

for (const [system, choice, chosen] of [
  ['light', 'Dark', DARK],
  ['dark', 'Light', LIGHT],
] as const) {
  test(`${choice} is chosen where the system is ${system}, and kept`, async ({ page, noise }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(index);
    const systems = await paper(page);
    await openSettings(page);
    await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
    await page.getByRole('radio', { name: choice }).check();
    expect(await paper(page)).toBe(chosen);
    // Without a flash: before any file of the page's script is there.
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(reference);
    expect(await paper(page)).toBe(chosen);
    await page.unroute('**/*.js');
    noise.splice(0);
    await page.goto(index);
    await openSettings(page);
    await page.getByRole('radio', { name: 'As the system' }).check();
    expect(await paper(page)).toBe(systems);
  });
}

test('an unknown theme in the storage, or one of another site of the origin, is none', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('errors.theme', 'sepia');
    localStorage.setItem('theme', 'dark');
  });
  await page.goto(index);
  expect(await paper(page)).toBe(LIGHT);
  await openSettings(page);
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
});

test('a choice holds for the page where nothing may be stored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(index);
  await openSettings(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper(page)).toBe(DARK);
});

test('the key / can be turned off, and the button says its keys in the standard way', async ({ page }) => {
  await page.goto(reference);
  const search = page.getByRole('button', { name: 'Search', exact: true });
  await expect(search).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  await expect(search.locator('kbd')).toBeVisible();
  await openSettings(page);
  const slash = page.getByRole('checkbox', { name: 'The key / opens the search' });
  await slash.uncheck();
  await page.keyboard.press('Escape');
  for (const open of [() => page.keyboard.press('Tab'), () => page.goto(index)]) {
    await open();
    await expect(search.locator('kbd')).toBeHidden();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await openSettings(page);
  await slash.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('another tab follows, with its panel open too', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(index);
  await openSettings(page);
  const other = await context.newPage();
  await other.goto(reference);
  await openSettings(other);
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => paper(page)).toBe(DARK);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'The key / opens the search' }).uncheck();
  await expect(other.getByRole('checkbox', { name: 'The key / opens the search' })).not.toBeChecked();
});

test('the panel closes by its button and by a click next to it, and the focus returns', async ({ page }) => {
  await page.goto(index);
  const [button, panel] = [page.getByRole('button', { name: 'Settings' }), page.locator('.settings')];
  for (const close of [
    () => panel.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(300, 400),
  ]) {
    await openSettings(page);
    await panel.getByText('Theme').click();
    await expect(panel).toBeVisible();
    await close();
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test('the panel stays within the window, and closes on Escape', async ({ page }) => {
  for (const width of [305, 1440, 2560]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(index);
    await openSettings(page);
    const panel = page.locator('.settings');
    const [box, button] = [await panel.boundingBox(), await page.locator('reader-settings').boundingBox()];
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    expect(Math.abs(box!.x + box!.width - (button!.x + button!.width))).toBeLessThan(200);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});
