// The page that searches: it answers a shared link, and keeps what was asked.
import { expect, test } from '../site.ts';
import { body, options, paste } from './dialog.ts';
import { index, listed, others, reference } from './fixture.ts';

test('answers a shared link', async ({ page }) => {
  await page.goto(`${index}search/?q=zone`);
  await expect(page.getByRole('option').first()).toContainText('parcel_address_zone_error');
  await expect(page.getByRole('combobox')).toHaveValue('zone');
});

test('keeps what was typed when a result is left again', async ({ page }) => {
  await page.goto(`${index}search/`);
  await page.getByRole('combobox').fill('closed depot');
  await options(page).first().click();
  await expect(page).toHaveURL(`${reference}#depot_closed`);
  await page.goBack();
  await expect(page.getByRole('combobox')).toHaveValue('closed depot');
  await expect(options(page).first()).toContainText('depot_closed');
});

test('keeps what was pasted, and never in the address', async ({ page }) => {
  await page.goto(`${index}search/`);
  await page.getByRole('combobox').focus();
  await paste(page, JSON.stringify(body));
  await options(page).first().click();
  await expect(page).toHaveURL(`${reference}#quote_expired`);
  await page.goBack();
  await expect(page.locator('dl dd').filter({ hasText: 'Please ask again.' })).toBeVisible();
  expect(page.url()).not.toContain(body.request_id);
  expect(new URL(page.url()).search).toBe('');
});

test('shows markup in the link as text', async ({ page }) => {
  await page.goto(`${index}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('error-lookup [role=status]')).not.toBeEmpty();
  await expect(page.locator('img')).toHaveCount(0);
});

test('is offered to the browser as a search engine', async ({ page, request }) => {
  await page.goto(index);
  const link = page.locator('link[rel=search]');
  const xml = await (await request.get((await link.getAttribute('href'))!)).text();
  expect(xml).toContain('template="https://parcels.example/reference/errors/search/?q={searchTerms}"');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('is the index, with a word of explanation', async ({ page }) => {
    await page.goto(`${index}search/?q=zone`);
    const explanation = page.locator('main .lead');
    await expect(explanation).toBeVisible();
    await expect(explanation).toContainText('Search needs JavaScript');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.locator('.overview li a')).toHaveCount(listed.length + others.length);
  });
});
