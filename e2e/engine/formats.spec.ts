// The files for programs: they have the same content as the pages, and the links to them work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { load } from 'cheerio';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { ofMarkdown, ofPage } from '../../fixtures/round-trip.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { shownTexts } from '../../fixtures/shown-texts.ts';
import { statusPath } from '../../src/reference/urls.ts';
import { expect, test } from '../site.ts';
import { codes, folder, htmlOf, index, origin, others, reference } from './fixture.ts';
import { xmlTexts } from './xml.ts';

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const markdownOf = (page: string) => read(page.replace(/\/$/, '.md'));
const errors = [
  ...codes.map((code) => `${reference}${code}/`),
  ...others.map((code) => `${index}404/${code}/`),
];
const pages = [index, reference, `${index}404/`, `${index}error-object/`, ...errors];

plain('each page and its Markdown have the same codes, blocks and links', () => {
  for (const page of pages) {
    const markdown = ofMarkdown(markdownOf(page));
    expect(markdown, page).toEqual(ofPage(htmlOf(page), origin + page));
    expect(markdown.links.filter((link) => !/^(https:|mailto:)/.test(link))).toEqual([]);
  }
});

plain('every key of an error is shown on the page of its status', () => {
  const { api, statuses } = readCatalog(FIXTURE);
  for (const status of statuses) {
    const page = load(htmlOf(statusPath(api, status.code)))('main').text();
    for (const error of status.errors) {
      for (const text of Object.values(shownTexts(api, status, error)).flat()) {
        expect(page, error.id).toContain(text);
      }
    }
  }
});

plain('each page names its other formats', () => {
  for (const page of pages) {
    const $ = load(htmlOf(page));
    const alternates = $('link[rel=alternate]')
      .toArray()
      .map(({ attribs }) => attribs);
    expect(alternates.map(({ type }) => type)).toEqual([
      'application/atom+xml',
      'text/markdown',
      'application/json',
    ]);
    for (const { href } of alternates) expect(read(href!).length, href).toBeGreaterThan(100);
  }
});

plain('the sample of an error’s JSON is the response that its page shows', () => {
  for (const page of errors) {
    const { sample } = JSON.parse(read(page.replace(/\/$/, '.json'))) as { sample: object };
    expect(JSON.parse(load(htmlOf(page))('.fold pre').first().text())).toEqual(sample);
  }
});

plain('the published schemas stand at the URLs that they name', () => {
  for (const name of ['catalogue', 'error', 'response']) {
    const path = `${index}schemas/v1/${name}.json`;
    expect(JSON.parse(read(path))).toHaveProperty('$id', origin + path);
  }
});

plain('whatever llms.txt names is there', () => {
  const { links } = ofMarkdown(read('llms.txt'));
  expect(links.length).toBeGreaterThan(errors.length);
  for (const link of links) expect(read(link.replace(origin, '')).length, link).toBeGreaterThan(100);
});

test('the sitemap is XML, lists the pages at their own URLs, and robots.txt names it', async ({ page }) => {
  const [, sitemap] = /^Sitemap: (.+)$/m.exec(read('robots.txt'))!;
  const [inIndex] = await xmlTexts(page, read(sitemap!.replace(origin, '')), 'loc');
  const urls = await xmlTexts(page, read(inIndex!.replace(origin, '')), 'loc');
  expect(urls.sort()).toEqual(pages.map((path) => origin + path).sort());
});

test('the description of the search engine is XML', async ({ page }) => {
  const [name] = await xmlTexts(page, read(`${index}opensearch.xml`), 'ShortName');
  expect(name).toBe('Parcel API');
});

test('the feed is XML, and leads to pages that exist', async ({ page }) => {
  const feed = read(`${index}changes.atom`);
  expect(await xmlTexts(page, feed, 'title')).toContain('Retired: 409 fax_failed');
  for (const [, url] of feed.matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/g)) {
    expect(pages.map((path) => origin + path)).toContain(url);
  }
});

test('the button next to the heading copies what to do with the page, and its Markdown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${reference}quote_expired/`);
  await page.getByRole('button', { name: 'Copy for an LLM' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const markdown = markdownOf(`${reference}quote_expired/`);
  expect(copied.slice(-markdown.length)).toBe(markdown);
  expect(copied.slice(0, -markdown.length)).toMatch(/^An API call of mine failed\..+smallest fix\.\n\n$/s);
});
