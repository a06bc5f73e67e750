// Search finds errors by code and by phrase, works by keyboard alone, and says when it cannot.
import { readFileSync } from 'node:fs';
import { dist, expect, index, reference, test } from './site.ts';
import type { Page } from '@playwright/test';

const field = (page: Page) =>
  page.locator('dialog').getByRole('combobox', { name: 'Paste a response, or type a code', exact: true });
const options = (page: Page) => page.getByRole('option');

async function searchFor(page: Page, query: string) {
  await page.keyboard.press('/');
  await field(page).fill(query);
}

const queries = {
  use_https: 'use_https',
  session_authorization_tenancy_error: 'session_authorization_tenancy_error',
  'Please use https': 'use_https',
  'does not match session': 'session_authorization_tenancy_error',
  'not authorized to perform the requested action': 'session_authorization_error',
  'has been suspended': 'organization_suspended',
};

for (const [query, type] of Object.entries(queries)) {
  test(`“${query}” finds ${type} first, at its anchor`, async ({ page }) => {
    await page.goto(index);
    await searchFor(page, query);
    await expect(options(page).first()).toContainText(type);
    await expect(options(page).first()).toHaveAttribute('href', `${reference}#${type}`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${reference}#${type}`);
    await expect(page.locator(`#${type}`)).toBeInViewport();
  });
}

test('prose pages are found too', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'error object fields');
  await expect(page.locator(`[role=option][href="${index}error-object/"]`)).toBeVisible();
});

test('each error is found once', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'error');
  await expect(options(page).first()).toBeVisible();
  const links = await options(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
});

for (const shortcut of ['/', 'Control+k', 'Meta+k']) {
  test(`${shortcut} opens the dialog, arrows move, Escape closes, the focus returns`, async ({ page }) => {
    await page.goto(reference);
    const start = page.getByRole('link', { name: 'Error object' });
    await start.focus();
    await page.keyboard.press(shortcut);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('session_auth');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    const count = await options(page).count();
    expect(count).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await options(page).nth(1).getAttribute('id'))!,
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(start).toBeFocused();
  });
}

test('the button opens the dialog and the close button closes it', async ({ page }) => {
  await page.goto(reference);
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'It stays in this page' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a result on the same page closes the dialog and shows the error', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'use_https');
  await options(page).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#use_https')).toBeInViewport();
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, '<img src=x onerror=alert(1)> https');
  await expect(page.getByRole('dialog').locator('[role=status]')).toContainText(
    /in the text|Nothing|may fit|mean|likely/,
  );
  await expect(page.locator('img')).toHaveCount(0);
});

test('the empty dialog lists the errors, and none is chosen', async ({ page }) => {
  await page.goto(reference);
  await page.keyboard.press('/');
  await expect(options(page).first()).toBeVisible();
  await expect(page.locator('dialog [aria-selected=true]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('nothing that is shown moves when prose arrives', async ({ page }) => {
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(reference);
  await searchFor(page, 'authorization_check');
  const places = () =>
    page
      .locator('dialog :is([role=listbox] > a, footer)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const status = page.getByRole('dialog').locator('[role=status]');
  await expect(status).toContainText('Searching the text');
  const before = await places();
  await expect(status).toContainText('in the text');
  expect(await places()).toEqual(before);
});

test('a question is answered by one list, in which nothing looks certain', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'why is my request refused after switching company');
  await expect(page.getByRole('dialog').locator('[role=status]')).toContainText('none for certain');
  await expect(options(page).first()).toContainText('may fit');
  await expect(page.locator('dialog .certain')).toHaveCount(0);
});

test('words that are nowhere lead to the index', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'zzqqxx');
  await expect(page.getByRole('dialog')).toContainText('Nothing found');
  await page.getByRole('link', { name: 'See all errors' }).click();
  await expect(page).toHaveURL(index);
});

test('nothing of the search is loaded before the reader reaches for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(reference, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|lookup|on-demand/.test(path))).toEqual([]);
  await searchFor(page, 'use_https');
  await expect(options(page)).toHaveCount(1);
  await page.waitForTimeout(500);
  expect(asked).toContain(`${index}lookup.json`);
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  // The text is searched where the names alone are unsure.
  await field(page).fill('StytchException');
  await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
  await expect(options(page).first()).toBeVisible();
});

test.describe('when it cannot work', () => {
  test('the names cannot be loaded', async ({ page, noise }) => {
    await page.route('**/lookup.json', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'use_https');
    await expect(page.getByRole('dialog')).toContainText('Search cannot load');
    await page.getByRole('link', { name: 'See all errors' }).click();
    await expect(page).toHaveURL(index);
    noise.splice(0);
  });

  test('the names are found again when they can be loaded', async ({ page, noise }) => {
    await page.route('**/lookup.json', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'use_htt');
    await expect(page.getByRole('dialog')).toContainText('Search cannot load');
    await page.unroute('**/lookup.json');
    await field(page).fill('use_https');
    await expect(options(page).first()).toContainText('use_https');
    noise.splice(0);
  });

  test('the dialog itself cannot be loaded', async ({ page, noise }) => {
    await page.route('**/on-demand*', (route) => route.abort());
    await page.goto(reference);
    await page.keyboard.press('/');
    await expect(page).toHaveURL(index);
    noise.splice(0);
  });

  test('the field on the index cannot be loaded', async ({ page, noise }) => {
    await page.route('**/on-demand*', (route) => route.abort());
    await page.goto(index);
    await page.getByRole('combobox').fill('use_https');
    await expect(page.locator('error-lookup')).toContainText('Search cannot load');
    noise.splice(0);
  });

  test('the text index cannot be loaded: codes are still answered', async ({ page, noise }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'authorization_check');
    await expect(options(page).first()).toContainText('session_authorization_tenancy_error');
    await expect(page.getByRole('dialog')).toContainText('The text cannot be searched now.');
    await field(page).fill('rotate');
    await expect(page.getByRole('link', { name: 'See all errors' })).toBeVisible();
    noise.splice(0);
  });

  test('WebAssembly is forbidden: codes are still answered', async ({ page, noise }) => {
    const html = readFileSync(`${dist}${reference}index.html`, 'utf8');
    await page.route(`**${reference}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html.replace(" 'wasm-unsafe-eval'", '') }),
    );
    await page.goto(reference);
    await searchFor(page, 'authorization_check');
    await expect(options(page).first()).toContainText('session_authorization_tenancy_error');
    await expect(page.getByRole('dialog')).toContainText('The text cannot be searched', { timeout: 15_000 });
    noise.splice(0);
  });
});

test('a host that answers slowly does not hide the dialog', async ({ page }) => {
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(reference);
  await searchFor(page, 'use_htt');
  await field(page).fill('use_https');
  await expect(options(page).first()).toContainText('use_https');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no button promises a search', async ({ page }) => {
    await page.goto(reference);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
