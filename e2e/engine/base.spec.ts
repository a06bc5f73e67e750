// The site works below a path, as on GitHub's project pages; its error_url and canonicals stay the contract's.
import { test as plain } from '@playwright/test';
import { load } from 'cheerio';
import { expect, htmlOf, pagesOf, test } from '../site.ts';
import { codes, index, origin, reference } from './fixture.ts';
import { BASE, folderOf } from './sites.ts';

const folder = folderOf('below');
test.use({ folder, base: BASE });

plain('every link and asset lies below the path, and leads somewhere', () => {
  for (const page of pagesOf(folder)) {
    const $ = load(htmlOf(page, folder));
    const addresses = $('[href^="/"], [src^="/"]')
      .toArray()
      .map(({ attribs }) => (attribs.href ?? attribs.src)!);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address, page).toMatch(new RegExp(`^${BASE}/`));
      const [file] = address.slice(BASE.length).split('#');
      expect(htmlOf(file!, folder).length, address).toBeGreaterThan(0);
    }
  }
});

plain('a link of a text into the reference leads to this copy of it', () => {
  const $ = load(htmlOf(reference, folder));
  expect($('.intro a:contains("the list of errors")').attr('href')).toBe(BASE + index);
});

plain('the contract does not move', () => {
  const $ = load(htmlOf(reference, folder));
  expect($('link[rel=canonical]').attr('href')).toBe(`${origin}${reference}`);
  expect($('.fold pre').first().text()).toContain(`"${origin}/reference/errors/409#depot_closed"`);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('an anchor is landed on', async ({ page }) => {
      for (const code of codes) {
        await page.goto(`${BASE}${reference}#${code}`);
        await expect(page.locator(`#${code}`)).toBeInViewport();
      }
    });
    test('the root leads to the index', async ({ page }) => {
      await page.goto(`${BASE}/`);
      await expect(page).toHaveURL(BASE + index);
    });
  });
}

test('the search answers, each error once, and its links land', async ({ page }) => {
  await page.goto(`${BASE}${index}`);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('seasonal depot');
  await expect(page.getByRole('dialog').locator('[role=status]')).toHaveText('2 may fit, none for certain.');
  const links = await page
    .getByRole('option')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(new RegExp(`^${BASE}${index}`));
  await page.getByRole('option').last().click();
  await expect(page.locator('h1')).toBeVisible();
});

test('a lost reader is helped', async ({ page, noise }) => {
  await page.goto(`${BASE}/anywhere/quote-expired`);
  await page.getByRole('alert').getByRole('link', { name: 'quote_expired' }).click();
  await expect(page).toHaveURL(`${BASE}${reference}#quote_expired`);
  noise.splice(0);
});
