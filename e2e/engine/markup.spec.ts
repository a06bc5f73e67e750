// Every page is valid HTML, its links lead somewhere, and its policy allows only what it uses.
import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { escapeRegExp } from '../../src/reference/text.ts';
import { allErrors } from '../../src/reference/catalog.ts';
import { documentsOf, expectLinked, expectValid } from '../markup.ts';
import { expect, test } from '../site.ts';
import { folder, htmlOf, index, origin, pages, reference } from './fixture.ts';
import { folderOf } from './sites.ts';

for (const site of ['fixture', 'odd'] as const) {
  plain(`every page of the site “${site}” is valid`, () => expectValid(folderOf(site)));
  plain(`every link of the site “${site}” leads somewhere`, () => expectLinked(folderOf(site)));
}

plain('every id of a page is there once', () => {
  for (const [page, $] of documentsOf(folder)) {
    const ids = $('[id]')
      .toArray()
      .map(({ attribs }) => attribs.id);
    expect(ids.length, page).toBe(new Set(ids).size);
  }
});

plain('programs that translate pages leave codes, messages and programs alone', () => {
  const errors = allErrors(readCatalog(FIXTURE));
  const names = errors.flatMap(({ code, message }) => [code, message]).map(escapeRegExp);
  const ofApi = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`);
  for (const [page, $] of documentsOf(folder)) {
    const isTranslated = (element: Parameters<typeof $>[0]) =>
      $(element).closest('[translate]').attr('translate') !== 'no';
    const withNames = $('*:not(script, style)')
      .toArray()
      .filter((element) => ofApi.test($(element).contents().not('*').text()));
    const translated = [...$('code, pre, .code > figcaption, title').toArray(), ...withNames].filter(
      isTranslated,
    );
    expect(
      translated.map((element) => $(element).text()),
      page,
    ).toEqual([]);
  }
});

plain('every heading of an error has an anchor, to point a colleague at', () => {
  for (const [page, $] of documentsOf(folder)) {
    const without = $('.error :is(h1, h2, h3, h4, h5):not([id])').toArray();
    expect(
      without.map((heading) => $(heading).text()),
      page,
    ).toEqual([]);
  }
  const $ = documentsOf(folder).get(reference)!;
  expect($('#quote_expired-fix').text()).toBe('How to fix it');
  expect($('#quote_expired-when_to_try_again').text()).toBe('When to try again');
});

plain('every page has the same strict policy', () => {
  const policies = [...documentsOf(folder).values()].map(($) =>
    $('meta[http-equiv="content-security-policy"]').attr('content')!,
  );
  expect(new Set(policies).size).toBe(1);
  const [policy] = policies;
  const directives = new Map(
    policy!
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name, ...sources]) => [name, sources]),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect([...directives.keys()].filter(Boolean)).toEqual([
    'default-src',
    'base-uri',
    'form-action',
    'connect-src',
    'img-src',
    'script-src',
    'style-src',
    'require-trusted-types-for',
  ]);
});

plain('every page names itself', () => {
  for (const [page, $] of documentsOf(folder)) {
    expect($('html').attr('lang'), page).toBe('en');
    expect($('title').text().length, page).toBeGreaterThan(5);
    expect($('meta[name=description]').attr('content')!.length, page).toBeGreaterThan(20);
    expect($('link[rel=canonical]').attr('href'), page).toMatch(new RegExp(`^${origin}/`));
    expect($('h1'), page).toHaveLength(1);
  }
});

plain('every page paints without waiting for a style, an image or a script', () => {
  for (const [page, $] of documentsOf(folder)) {
    expect($('link[rel=stylesheet], img, script[src]:not([type=module])').length, page).toBe(0);
    // The reader's theme is set before the first paint, by a line within the page.
    expect($('script:not([src])').text().length, page).toBeLessThanOrEqual(80);
    if (page !== '/') expect($('link[rel=icon]').attr('href'), page).toMatch(/^data:/);
  }
});

plain('no page has a style attribute', () => {
  for (const page of pages()) expect(htmlOf(page), page).not.toMatch(/<[^>]+\sstyle=/);
});

plain('a shared link reads well: title, description, address and image', () => {
  const $ = documentsOf(folder).get(`${reference}quote_expired/`)!;
  const property = (name: string) => $(`meta[property="${name}"]`).attr('content');
  expect(property('og:title')).toBe('quote_expired · 409 Conflict · Parcel API');
  expect(property('og:description')).toBe('The request named a quote that has run out.');
  expect(property('og:url')).toBe(`${origin}${reference}quote_expired/`);
  expect(readFileSync(folder + new URL(property('og:image')!).pathname).length).toBeGreaterThan(1_000);
  expect(property('og:image:alt')).toBe('The errors of the Parcel API');
  expect(property('og:type')).toBe('website');
  expect(property('og:site_name')).toBe('Parcel API errors');
  expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
});

plain('only pages that are worth finding are indexed', () => {
  const hidden = [...documentsOf(folder)].filter(
    ([, $]) => $('meta[name=robots]').attr('content') === 'noindex',
  );
  expect(hidden.map(([page]) => page).filter((page) => page !== '/')).toEqual([
    '/404.html',
    `${index}search/`,
  ]);
});

plain('machine translation leaves codes, messages and samples alone', () => {
  for (const [page, $] of documentsOf(folder)) {
    for (const selector of [
      'pre',
      '.message',
      '.error .title > :first-child',
      '.errors li a',
      '.overview :not(.brief) > li > a',
    ]) {
      for (const element of $(selector).toArray()) {
        expect($(element).closest('[translate]').attr('translate'), `${page}: ${selector}`).toBe('no');
      }
    }
  }
});

plain('titles differ from page to page, but for the paths that serve the same page', () => {
  const titles = new Map<string, string>();
  for (const [page, $] of documentsOf(folder)) {
    const [title, canonical] = [$('title').text(), $('link[rel=canonical]').attr('href')!];
    expect(titles.get(title) ?? canonical, page).toBe(canonical);
    titles.set(title, canonical);
  }
});

test('the pages keep nothing', async ({ page, context }) => {
  await page.goto(reference);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('depot');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    })),
  ).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
});
