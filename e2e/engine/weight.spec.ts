// The requests for opening a page: the page and its scripts, and nothing of the search.
import type { Page } from '@playwright/test';
import { inventedLookup } from '../../fixtures/invented-lookup.ts';
import { firstSearch, REQUESTS, verdicts } from '../budgets.ts';
import { brotli, scriptsOf, weigh } from '../opening.ts';
import { expect, test } from '../site.ts';
import { body, field, paste, said } from './dialog.ts';
import { codes, folder, index, others, reference } from './fixture.ts';

/** The paths that a page has asked for until the network is silent; later ones follow. */
async function opening(page: Page, path: string) {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'http:') asked.push(pathname);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return asked;
}

const kinds = [index, reference, `${reference}depot_closed/`, `${index}error-object/`, `${index}search/`];
for (const path of kinds) {
  test(`${path} asks for its scripts and nothing else`, async ({ page }) => {
    const scripts = scriptsOf(path, folder);
    expect((await opening(page, path)).toSorted()).toEqual([path, ...scripts].toSorted());
    expect(1 + scripts.length).toBeLessThanOrEqual(REQUESTS);
  });
}

test('a lost address asks for the names of the errors too, which it is compared with', async ({
  page,
  noise,
}) => {
  const asked = await opening(page, '/nowhere');
  expect(asked.filter((path) => /pagefind\//.test(path))).toEqual([]);
  expect(asked).toContain(`${index}lookup.json`);
  expect(asked.slice(scriptsOf('/404.html', folder).length + 1)).toHaveLength(2);
  noise.splice(0);
});

test('what search loads at first reach is all that it needs while it is sure', async ({ page }) => {
  const asked = await opening(page, reference);
  const opened = asked.length;
  await page.keyboard.press('/');
  await expect(said(page)).toContainText('It stays in this page');
  await paste(page, JSON.stringify(body));
  await expect(page.locator('dialog dd')).not.toHaveCount(0);
  await field(page).fill('closed depot');
  await expect(said(page)).toContainText('Most likely');
  await page.waitForLoadState('networkidle');
  const reached = asked.slice(opened);
  expect(reached).toHaveLength(3);
  const count = codes.length + others.length;
  expect(weigh(reached, folder)).toBeLessThanOrEqual(firstSearch(count) + verdicts(count));
});

test('what a further error adds to it', () => {
  const size = (count: number) => brotli(JSON.stringify(inventedLookup(count)));
  expect((size(2_000) - size(1_000)) / 1_000).toBeLessThanOrEqual(16);
});
