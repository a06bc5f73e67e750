// Deprecated and retired errors keep their URLs, and their pages show the state.
import { expect, test } from '../site.ts';
import { codes, index, listed, others, reference } from './fixture.ts';

test('a deprecated error says what replaces it', async ({ page }) => {
  await page.goto(`${reference}label_voided/`);
  await expect(page.locator('.notice')).toContainText('Deprecated: the API still sends this error');
  await page.locator('.notice').getByRole('link', { name: 'label_voided' }).click();
  await expect(page).toHaveURL(`${index}404/label_voided/`);
});

test('a retired error keeps its anchor and page, with a notice', async ({ page }) => {
  await page.goto(`${reference}#fax_failed`);
  await expect(page.locator('#fax_failed')).toBeInViewport();
  await expect(page.locator('article:has(:target) .notice')).toHaveText(
    'Retired: the API has not sent this error since 2026-05.',
  );
  await page.goto(`${reference}fax_failed/`);
  await expect(page.locator('.notice')).toBeVisible();
});

test('a retired error leaves the overview, and comes last on its page', async ({ page }) => {
  await page.goto(index);
  await expect(page.locator('.overview li a')).toHaveText([...others, ...listed]);
  await page.goto(reference);
  await expect(page.locator('article h2')).toHaveText([...codes]);
});

test('a retired error comes last in the search, unless it is named', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('failed');
  await expect(page.getByRole('option').last()).toContainText('fax_failed');
  await page.getByRole('combobox').fill('fax_failed');
  await expect(page.getByRole('option').locator('b').first()).toHaveText('fax_failed');
});
