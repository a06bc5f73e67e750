// A reference with very many errors: its pages open at the right place, and its long lists are grouped.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_PAGE, TEXT_SEARCH } from '../budgets.ts';
import { weigh } from '../opening.ts';
import { expect, htmlOf, test } from '../site.ts';
import { said, searchFor } from './dialog.ts';
import { folderOf } from './sites.ts';

const index = '/docs/errors/';
const folder = folderOf('large');
test.use({ folder });

/** The codes of a status, once the site is built. */
const codesOfStatus = () =>
  readdirSync(join(folder, index, '404'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      test(`far anchors land at the top of a window ${viewport.width} wide`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const codes = codesOfStatus();
        for (const code of [codes[3], codes[Math.floor(codes.length / 2)], codes.at(-1)]) {
          await page.goto('about:blank');
          await page.goto(`${index}404/#${code}`, { waitUntil: 'load' });
          // The screenshot is taken after the errors near the window are laid out.
          await page.screenshot();
          const heading = page.locator(`#${code}`);
          const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
          expect(top, code).toBeGreaterThan(40);
          expect(top, code).toBeLessThan(120);
        }
      });
    }
  });
}

test('text far below is found in the page', async ({ page }) => {
  const last = codesOfStatus().at(-1)!;
  await page.goto(`${index}404/`);
  const found = await page.evaluate(
    (text) => (window as unknown as { find(text: string): boolean }).find(text),
    `v1/${last}`,
  );
  expect(found).toBe(true);
});

test('the list of a page folds into groups that hold every error', async ({ page }) => {
  const codes = codesOfStatus();
  // In a narrower window, the whole list is folded.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${index}404/`);
  const list = page.locator('nav.errors');
  await expect(list.locator('li')).toHaveCount(codes.length);
  const visible = await list.locator(':is(summary, li):visible').count();
  expect(visible).toBeLessThan(0.7 * codes.length);
  const group = list.locator('details details').first();
  await group.locator('summary').click();
  await group.locator('a').last().click();
  await expect(page.locator('article h2:target')).toBeInViewport();
});

test('an error lists its nearest, and is listed by the page of its status', async ({ page }) => {
  const codes = codesOfStatus();
  await page.goto(`${index}404/${codes[100]}/`);
  await expect(page.locator('nav.errors li a')).toHaveCount(5);
  await expect(page.locator('nav.errors [aria-current]')).toHaveText(codes[100]!);
});

test('pages share their style, and are small', () => {
  const sizes = codesOfStatus().map((code) => statSync(join(folder, index, '404', code, 'index.html')).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(ERROR_PAGE);
  expect(htmlOf(`${index}404/`, folder)).toContain('<link rel="stylesheet"');
  expect(statSync(join(folder, '404.html')).size).toBeLessThanOrEqual(ERROR_PAGE);
});

test('a lost address is still answered', async ({ page, noise }) => {
  const code = codesOfStatus()[50]!;
  await page.goto(`${index}${code.replaceAll('_', '-')}`);
  await page.getByRole('alert').getByRole('link', { name: code, exact: true }).click();
  await expect(page).toHaveURL(`${index}404/#${code}`);
  // The browser itself reports the status of the page.
  expect(noise.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('an anchor of the index opens its group', async ({ page }) => {
  const code = codesOfStatus()[60]!;
  await page.goto(`${index}#${code}`);
  await expect(page.locator(`#${code} a`)).toBeInViewport();
});

test('search and lookup answer', async ({ page }) => {
  const code = codesOfStatus()[70]!;
  await page.goto(index);
  await page.getByRole('combobox').fill(code);
  await expect(page.getByRole('option').first().locator('b')).toHaveText(code);
  await page.getByRole('combobox').fill('credentials belong to another environment');
  await expect(page.getByRole('option').filter({ hasText: 'credentials' })).not.toHaveCount(0);
});

test('a search of the text stays within its budget', async ({ page }) => {
  const asked: string[] = [];
  await page.goto(`${index}404/`, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await searchFor(page, 'credentials belong to another environment');
  await expect(said(page)).toContainText('in the text');
  expect(asked.filter((path) => path.includes('/pagefind/fragment/'))).not.toEqual([]);
  expect(weigh(asked, folder)).toBeLessThanOrEqual(TEXT_SEARCH);
});
