// The site works below a path, as on GitHub's project pages; its error_url and canonicals stay the contract's.
import { spawnSync } from 'node:child_process';
import { load } from 'cheerio';
import { testOf } from './scratch.ts';
import { expect, htmlOf, index, pagesOf, reference, types } from './site.ts';

const path = '/some/path';
const test = testOf(() => {}, '--base', path).extend({ base: [path, { scope: 'worker' }] });

test('every link and asset lies below the path, and leads somewhere', ({ scratch }) => {
  const pages = pagesOf(scratch.dist);
  for (const page of pages) {
    const $ = load(htmlOf(page, scratch.dist));
    const addresses = $('[href^="/"], [src^="/"]')
      .toArray()
      .map(({ attribs }) => (attribs.href ?? attribs.src)!);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address, page).toMatch(new RegExp(`^${path}/`));
      const [file] = address.slice(path.length).split('#');
      expect(htmlOf(file!, scratch.dist).length, address).toBeGreaterThan(0);
    }
  }
});

test('the contract does not move', ({ scratch }) => {
  const $ = load(htmlOf(reference, scratch.dist));
  expect($('link[rel=canonical]').attr('href')).toBe('https://stytch.com/docs/b2b/api/errors/403/');
  expect($('pre').first().text()).toContain(
    '"https://stytch.com/docs/b2b/api/errors/403#organization_suspended"',
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('an anchor is landed on', async ({ page }) => {
      for (const type of types) {
        await page.goto(`${path}${reference}#${type}`);
        await expect(page.locator(`#${type}`)).toBeInViewport();
      }
    });
    test('the root leads to the index', async ({ page }) => {
      await page.goto(`${path}/`);
      await expect(page).toHaveURL(path + index);
    });
  });
}

test('the search answers, each error once, and its links land', async ({ page }) => {
  await page.goto(`${path}${index}`);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('organization');
  await expect(page.getByRole('dialog').locator('[role=status]')).toContainText('in the text');
  const links = await page
    .getByRole('option')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(new RegExp(`^${path}${index}`));
  await page.getByRole('option').last().click();
  await expect(page.locator('h1')).toBeVisible();
});

test('a lost reader is helped', async ({ page, noise }) => {
  await page.goto(`${path}/anywhere/use-https`);
  await page.getByRole('alert').getByRole('link', { name: 'use_https' }).click();
  await expect(page).toHaveURL(`${path}${reference}#use_https`);
  noise.splice(0);
});

for (const wrong of ['some/path', 'https://example.com/path', '/some/../path', '//path', '']) {
  test(`--base ${wrong || '(empty)'} is refused in one line`, () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', `--base=${wrong}`], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toBe(`--base ${wrong} is no path: write it like /some/path, with a slash first.\n`);
  });
}
