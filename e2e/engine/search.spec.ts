// The search finds errors by code and by phrase, works with only the keyboard, and reports failures.
import { expect, test } from '../site.ts';
import { field, options, said, searchFor, slowPagefind } from './dialog.ts';
import { htmlOf, index, reference } from './fixture.ts';

const queries = {
  quote_expired: 'quote_expired',
  parcel_address_zone_error: 'parcel_address_zone_error',
  'Please ask for a new quote': 'quote_expired',
  'does not match the zone': 'parcel_address_zone_error',
  'may not be sent to the given address': 'parcel_address_error',
  'has been closed': 'depot_closed',
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
    await page.keyboard.type('parcel_address');
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

test('the label of the field is to be seen, and is its name', async ({ page }) => {
  await page.goto(index);
  const name = 'Paste a response, or type a code';
  await expect(page.getByText(name)).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveAccessibleName(name);
});

test('the dialog lives in a window that tells of no focus', async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('focusin', (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await page.goto(reference);
  await page.keyboard.press('/');
  await expect(said(page)).toContainText('It stays in this page');
});

test('in a low window the dialog has all of it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(reference);
  await searchFor(page, 'parcel_address');
  await expect(options(page).first()).toBeInViewport({ ratio: 1 });
  expect(await page.locator('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 256 });
});

test('the title of what is found in the text is read once: the drawn one has no words for screen readers', async ({
  page,
}) => {
  await page.goto(reference);
  await searchFor(page, 'parcel_depot_season');
  const group = page.getByRole('group', { name: 'In the text' });
  await expect(group.getByRole('option').first()).toBeVisible();
  const content = await group.evaluate((found) => getComputedStyle(found, '::before').content);
  expect(content).toMatch(/ \/ ""$/);
});

test('the button opens the dialog and the close button closes it', async ({ page }) => {
  await page.goto(reference);
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'It stays in this page' })).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a result on the same page closes the dialog and shows the error', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, 'quote_expired');
  await options(page).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#quote_expired')).toBeInViewport();
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(reference);
  await searchFor(page, '<img src=x onerror=alert(1)> quote');
  await expect(said(page)).toContainText(/in the text|Nothing|may fit|mean|likely/);
  await expect(page.locator('img')).toHaveCount(0);
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
  await searchFor(page, 'unadjusted');
  await expect(options(page).first()).toBeVisible();
  await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
  expect(asked).toContain(`${index}lookup.json`);
});

test.describe('when it cannot work', () => {
  test('the names cannot be loaded', async ({ page, noise }) => {
    await page.route('**/lookup.json', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'quote_expired');
    await expect(page.getByRole('dialog')).toContainText('This cannot be loaded');
    await page.getByRole('link', { name: 'See all errors' }).click();
    await expect(page).toHaveURL(index);
    noise.splice(0);
  });

  test('the names are found again when they can be loaded', async ({ page, noise }) => {
    await page.route('**/lookup.json', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'quote_exp');
    await expect(page.getByRole('dialog')).toContainText('This cannot be loaded');
    await page.unroute('**/lookup.json');
    await field(page).fill('quote_expired');
    await expect(options(page).first()).toContainText('quote_expired');
    noise.splice(0);
  });

  test('the text index cannot be loaded: codes are still answered', async ({ page, noise }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(reference);
    await searchFor(page, 'seasonal depot');
    await expect(options(page).filter({ hasText: 'depot_closed' })).toBeVisible();
    await expect(page.getByRole('dialog')).toContainText('The text cannot be searched now.');
    await field(page).fill('rotate');
    await expect(page.getByRole('link', { name: 'See all errors' })).toBeVisible();
    noise.splice(0);
  });

  test('WebAssembly is forbidden: codes are still answered', async ({ page, noise }) => {
    const html = htmlOf(reference);
    await page.route(`**${reference}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html.replace(" 'wasm-unsafe-eval'", '') }),
    );
    await page.goto(reference);
    await searchFor(page, 'seasonal depot');
    await expect(options(page).filter({ hasText: 'depot_closed' })).toBeVisible();
    await expect(page.getByRole('dialog')).toContainText('The text cannot be searched');
    noise.splice(0);
  });
});

test('a host that answers slowly does not hide the dialog', async ({ page }) => {
  await slowPagefind(page);
  await page.goto(reference);
  await searchFor(page, 'quote_exp');
  await field(page).fill('quote_expired');
  await expect(options(page).first()).toContainText('quote_expired');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no button promises a search', async ({ page }) => {
    await page.goto(reference);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
