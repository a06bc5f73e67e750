// A page that stays open while the site is published again, or while the reader is offline: whatever it
// loads later either loads, or a message explains the failure and a remedy. Nothing throws or stays broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { field, options, said, searchFor } from './dialog.ts';
import { index, listed, reference } from './fixture.ts';
import { folderOf } from './sites.ts';

const HASHED = '**/_astro/*';
const SENTENCE = 'This cannot be loaded. You may be offline, or the site has changed.';

/** Removes the hashed files, as a new version of the site does. */
const removeFiles = (page: Page) => page.route(HASHED, (route) => route.fulfill({ status: 404 }));

/** Only the browser itself may report a file that is gone: nothing is thrown. */
const expectOnlyMissingFiles = (noise: string[]) => {
  const all = noise.splice(0);
  expect(all.filter((line) => !line.startsWith('error: Failed to load resource'))).toEqual([]);
};

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: SENTENCE });
const reload = (page: Page) => alert(page).getByRole('button', { name: 'Reload the page' }).click();
const openSettings = (page: Page) => page.getByRole('button', { name: 'Settings' }).click();
const lightTheme = (page: Page) => page.getByRole('radio', { name: 'Light' });

const states = {
  'after a new version of the site': {
    begin: removeFiles,
    end: (page: Page) => page.unroute(HASHED),
  },
  offline: {
    begin: (page: Page) => page.context().setOffline(true),
    end: (page: Page) => page.context().setOffline(false),
  },
};

for (const [state, { begin, end }] of Object.entries(states)) {
  test.describe(state, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`${reference}#quote_expired`, { waitUntil: 'networkidle' });
    });

    test('the settings say so, and open after a reload that keeps the fragment', async ({ page, noise }) => {
      await begin(page);
      await openSettings(page);
      await expect(alert(page)).toBeInViewport();
      await expect(lightTheme(page)).toHaveCount(0);
      await end(page);
      await reload(page);
      await expect(alert(page)).toHaveCount(0);
      await expect(page).toHaveURL(`${reference}#quote_expired`);
      await openSettings(page);
      await expect(lightTheme(page)).toBeVisible();
      expectOnlyMissingFiles(noise);
    });

    for (const press of ['/', 'Control+k']) {
      test(`${press} keeps the page that is read, and another try is enough`, async ({ page, noise }) => {
        await begin(page);
        await page.keyboard.press(press);
        await page.keyboard.press(press);
        await expect(alert(page)).toHaveCount(1);
        await expect(page.locator('#quote_expired')).toBeInViewport();
        await expect(page).toHaveURL(`${reference}#quote_expired`);
        await end(page);
        await page.keyboard.press(press);
        await expect(field(page)).toBeFocused();
        await expect(alert(page)).toHaveCount(0);
        expectOnlyMissingFiles(noise);
      });
    }

    test('an unknown fragment is reported', async ({ page, noise }) => {
      await begin(page);
      // A fragment of another program is not.
      await page.evaluate(() => (location.hash = 'gsc.tab=0'));
      await page.waitForLoadState('networkidle');
      await expect(alert(page)).toHaveCount(0);
      await page.evaluate(() => (location.hash = 'quote_expird'));
      await expect(alert(page)).toContainText('There is no error quote_expird on this page.');
      await expect(alert(page)).toBeInViewport();
      await end(page);
      await reload(page);
      await expect(page.locator('unknown-anchor')).toContainText('Did you mean quote_expired?');
      expect(new URL(page.url()).hash).toBe('#quote_expird');
      expectOnlyMissingFiles(noise);
    });

    test('the field of the index keeps what was typed', async ({ page, noise }) => {
      await page.goto(index, { waitUntil: 'networkidle' });
      await begin(page);
      const combobox = page.getByRole('combobox');
      await combobox.fill('quote_exp');
      await expect(alert(page)).toBeVisible();
      await combobox.fill('quote_expired');
      await expect
        .poll(() => page.evaluate(() => history.state as unknown))
        .toEqual({ pasted: 'quote_expired' });
      await end(page);
      await reload(page);
      await expect(combobox).toHaveValue('quote_expired');
      await combobox.focus();
      await expect(options(page).first()).toContainText('quote_expired');
      expectOnlyMissingFiles(noise);
    });

    test('the field of the index answers at the next letter', async ({ page, noise }) => {
      await page.goto(index, { waitUntil: 'networkidle' });
      await begin(page);
      await page.getByRole('combobox').fill('quote_exp');
      await expect(alert(page)).toBeVisible();
      await end(page);
      await page.getByRole('combobox').fill('quote_expired');
      await expect(options(page).first()).toContainText('quote_expired');
      await expect(alert(page)).toHaveCount(0);
      expectOnlyMissingFiles(noise);
    });
  });
}

const ofOthers = {
  'is gone': { status: 404 },
  'has another form': { json: { version: 2, entries: [] } },
  'is the page of a network': { contentType: 'text/html', body: '<html>Log in</html>' },
};
for (const [state, answer] of Object.entries(ofOthers)) {
  test(`if the list of errors ${state}, the dialog keeps what was typed for the reload`, async ({
    page,
    noise,
  }) => {
    await page.goto(`${reference}#quote_expired`, { waitUntil: 'networkidle' });
    await page.route('**/lookup.json', (route) => route.fulfill(answer));
    await searchFor(page, 'quote_exp');
    await expect(said(page)).toContainText(SENTENCE);
    await field(page).fill('quote_expird');
    await expect
      .poll(() => page.evaluate(() => history.state as unknown))
      .toEqual({ pasted: 'quote_expird' });
    await expect(said(page)).toContainText(SENTENCE);
    await page.unroute('**/lookup.json');
    await said(page).getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(`${reference}#quote_expired`);
    await page.keyboard.press('/');
    await expect(field(page)).toHaveValue('quote_expird');
    await expect(options(page).first()).toContainText('quote_expired');
    expectOnlyMissingFiles(noise);
  });
}

test('if the text search is gone, a reload that keeps what was typed brings the new one', async ({
  page,
  noise,
}) => {
  await page.goto(reference, { waitUntil: 'networkidle' });
  await page.route('**/_astro/pagefind*', (route) => route.fulfill({ status: 404 }));
  await searchFor(page, 'seasonal');
  await expect(said(page)).toContainText('The text cannot be searched now. Reload the page to try again.');
  await page.unroute('**/_astro/pagefind*');
  await page.reload();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('seasonal');
  await expect(said(page)).toContainText('in the text');
  expectOnlyMissingFiles(noise);
});

test('the sentence can be closed', async ({ page, noise }) => {
  await page.goto(reference, { waitUntil: 'networkidle' });
  await removeFiles(page);
  await openSettings(page);
  await alert(page).getByRole('button', { name: 'Close' }).click();
  await expect(alert(page)).toHaveCount(0);
  expectOnlyMissingFiles(noise);
});

test('a lost address lists every error where nothing can be loaded', async ({ page, noise }) => {
  await page.route('**/_astro/on-demand*', (route) => route.fulfill({ status: 404 }));
  await page.goto('/404.html#quote_expird', { waitUntil: 'networkidle' });
  for (const code of listed) await expect(page.getByRole('link', { name: code }).first()).toBeVisible();
  expectOnlyMissingFiles(noise);
});

test('the dialog searches the text of the new version', async ({ page, noise }) => {
  await page.goto(reference);
  await searchFor(page, 'seasonal');
  await expect(said(page)).toContainText('in the text');
  // The new version has other texts, so every file of its index has another name.
  await page.route('**/pagefind/**', (route) => {
    try {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ body: readFileSync(join(folderOf('odd'), pathname)) });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  await field(page).fill('very long log');
  await expect(options(page).filter({ hasText: 'very long' }).first()).toBeVisible();
  await field(page).fill('seasonal');
  await expect(said(page)).toContainText('in the text');
  expectOnlyMissingFiles(noise);
});
