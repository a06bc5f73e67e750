// Odd content comes through every format intact: signs that mean something somewhere, a very long text,
// and a page that was written on another system.
import { test as plain } from '@playwright/test';
import { ofMarkdown, ofPage } from '../../fixtures/round-trip.ts';
import { expect, htmlOf, test } from '../site.ts';
import { expectReadable } from '../widths.ts';
import * as fixture from './fixture.ts';
import { hostile, LOG_SIZE, long, WINDOWS } from './odd.ts';
import { folderOf } from './sites.ts';
import { xmlTexts } from './xml.ts';

const { index, origin } = fixture;
const { code, message, sample } = hostile;
const folder = folderOf('odd');
const page = `${index}${hostile.status}/${code}/`;
const file = (path: string) => htmlOf(path, folder);
test.use({ folder });

const longStatus = `${index}${long.status}/`;
for (const path of [index, longStatus, `${longStatus}${long.code}/`, `/404.html#${long.code}`]) {
  const name = path.replace(long.code, '…');
  test(`${name} is readable at every width with a name of 105 letters`, ({ page: tab }) =>
    expectReadable(tab, path));
}

test('the page shows the message', async ({ page: tab }) => {
  await tab.goto(page);
  expect(await tab.locator('.message').textContent()).toBe(message);
  expect(JSON.parse((await tab.locator('.fold pre').textContent())!)).toMatchObject({
    error_message: message,
  });
  await expect(tab.locator('.message b, .facts b b')).toHaveCount(0);
});

test('its samples are shown byte for byte', async ({ page: tab }) => {
  await tab.goto(page);
  expect(await tab.locator('code-tabs pre').allTextContents()).toEqual(Array(5).fill(sample));
  const { samples } = JSON.parse(file(`${page.slice(0, -1)}.json`)) as { samples: { code: string }[] };
  expect(samples.map((one) => one.code)).toEqual(Array(5).fill(sample));
});

test('the copy button copies it', async ({ page: tab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.goto(page);
  await tab.getByRole('button', { name: /^Copy Response/ }).click();
  await expect(tab.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ error_message: message });
});

plain('the JSON has it', () => {
  const document = JSON.parse(file(`${page.slice(0, -1)}.json`));
  expect([document.message, document.sample.error_message]).toEqual([message, message]);
});

plain('the Markdown has it, and agrees with the page', () => {
  const markdown = ofMarkdown(file(`${page.slice(0, -1)}.md`));
  expect(markdown.blocks).toContain(message);
  expect(markdown).toEqual(ofPage(file(page), origin + page));
  expect(ofMarkdown(file(`${index}${hostile.status}.md`)).blocks).toContain(message);
  ofMarkdown(file('llms.txt'));
});

test('the other formats are still what they are', async ({ page: tab }) => {
  expect(file(`${index}errors.d.ts`)).toContain(`'${code}'`);
  expect(await xmlTexts(tab, file('sitemap-0.xml'), 'loc')).toContain(origin + page);
});

test('the search finds it by the pasted response', async ({ page: tab }) => {
  const { sample: response } = JSON.parse(file(`${page.slice(0, -1)}.json`));
  await tab.goto(index);
  await tab.getByRole('combobox').fill(JSON.stringify(response));
  await expect(tab.getByRole('option').locator('b')).toHaveText(code);
  await expect(tab.locator('error-lookup')).not.toContainText('It differs');
});

plain('a page written with a byte-order mark and Windows line ends is the same page', () => {
  const formats = [`${index}${WINDOWS}.md`, `${index}${WINDOWS}.json`];
  for (const path of formats) expect(file(path), path).toBe(fixture.htmlOf(path));
  const lines = (html: string) => html.replaceAll('\r\n', '\n');
  expect(lines(file(`${index}${WINDOWS}/`))).toBe(lines(fixture.htmlOf(`${index}${WINDOWS}/`)));
});

test('200 kB of code in a text are shown', async ({ page: tab }) => {
  await tab.goto(`${index}409/label_voided/`);
  const text = await tab.locator('pre', { hasText: 'very long log' }).textContent();
  expect(text!.length).toBeGreaterThan(LOG_SIZE);
});
