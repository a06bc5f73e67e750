// A renamed error keeps its anchor and its page, and two statuses may have the same code.
import { test as plain } from '@playwright/test';
import { expect, test } from '../site.ts';
import { said } from './dialog.ts';
import { htmlOf, index, origin, reference } from './fixture.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('the fragment of a former name goes to the error and marks it', async ({ page }) => {
      await page.goto(`${reference}#rate_lapsed`);
      await expect(page.locator('#quote_expired')).toBeInViewport();
      await expect(page.locator('article:has(:target) h2')).toHaveText('quote_expired');
      await expect(page.locator('unknown-anchor')).toBeHidden();
    });
  });
}

plain('the page of a former name is still there and points to the new one', () => {
  const html = htmlOf(`${reference}rate_lapsed/`);
  expect(html).toContain(`<link rel="canonical" href="${origin}${reference}quote_expired/">`);
});

test('the search finds an error by its former name', async ({ page }) => {
  await page.goto(reference);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('RATE-Lapsed');
  await expect(said(page)).toHaveText('This is quote_expired, by a former name.');
});

test('a code in two statuses has an anchor on both pages, and the lookup offers both', async ({ page }) => {
  for (const status of [404, 409]) {
    await page.goto(`${index}${status}/#label_voided`);
    await expect(page.locator('article:has(:target) .status')).toContainText(String(status));
    await page.goto(`${index}${status}/label_voided/`);
    await expect(page.locator('.status')).toContainText(String(status));
  }
  await page.goto(index);
  await page.getByRole('combobox').fill('label_voided');
  const options = page.getByRole('option');
  await expect(options.nth(0)).toHaveAttribute('href', `${index}404/#label_voided`);
  await expect(options.nth(1)).toHaveAttribute('href', `${index}409/#label_voided`);
});

test('a link in a text leads to the error that it names: on the page, to its anchor', async ({ page }) => {
  await page.goto(`${index}404/`);
  await page.locator('.intro').getByRole('link', { name: 'label_voided' }).first().click();
  await expect(page).toHaveURL(`${index}404/#label_voided`);
  await page.goto(`${reference}depot_closed/`);
  await page.locator('article .prose').getByRole('link', { name: 'parcel_address_zone_error' }).click();
  await expect(page).toHaveURL(`${reference}parcel_address_zone_error/`);
});
