// The search dialog, as its specs use it.
import type { Page } from '@playwright/test';
import { expect } from '../site.ts';
import { reference } from './fixture.ts';

export const field = (page: Page) =>
  page.locator('dialog').getByRole('combobox', { name: 'Paste a response, or type a code', exact: true });
export const options = (page: Page) => page.getByRole('option');
/** The sentence about what was found, and how sure it is. */
export const said = (page: Page) => page.locator('dialog .state');
/** The same sentence once it is final, as screen readers hear it. */
export const announced = (page: Page) => page.locator('dialog').getByRole('status');

export async function openDialog(page: Page) {
  await page.goto(reference);
  await page.keyboard.press('/');
  await expect(said(page)).toContainText('It stays in this page');
}

export async function searchFor(page: Page, query: string) {
  await page.keyboard.press('/');
  await field(page).fill(query);
}

/** Lets every file of Pagefind come late, as from a slow host. */
export const slowPagefind = (page: Page) =>
  page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });

/** Pastes without the system's clipboard, which takes its time for megabytes. */
export const paste = (page: Page, text: string) =>
  page
    .locator('dialog[open], main')
    .getByRole('combobox')
    .first()
    .evaluate((input, value) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', value);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);

/** A response of the fixture's API. */
export const body = {
  status_code: 409,
  request_id: 'request-id-live-0b1c',
  error_type: 'quote_expired',
  error_message: 'Please ask again.',
  error_url: 'https://parcels.example/reference/errors/409#quote_expired',
};
