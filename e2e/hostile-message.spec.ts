// A message with every sign that means something somewhere comes through every form intact.
import { ofMarkdown, ofPage } from './round-trip.ts';
import { languages } from '../src/reference/samples.ts';
import { testOf } from './scratch.ts';
import { expect, htmlOf, index, reference } from './site.ts';
import { xmlTexts } from './xml.ts';

const message =
  'Don\'t use `a|b` or ```fences```, <b>tags</b> & "quotes" {x} \\n %41 ${y} */ _it_ *so* #1\nsecond line 🙂 שלום-user end.';
const type = 'hostile_message';
const page = `${reference}${type}/`;

const code = '<b> & \\n ${x} ```fences``` "quotes" {x}\n\n\tשלום 🙂 </script>\n';

const test = testOf(({ write }) => {
  for (const { file } of Object.values(languages)) write(`errors/403/${type}/${file}`, code);
  write(
    `errors/403/${type}/index.mdx`,
    `---
message: ${JSON.stringify(message)}
summary: "A summary with <signs>, \`ticks\`, *stars*, | pipes, [links](x) & 1. numbers."
question: "Is it <signs>, \`ticks\`, *stars*, | pipes, [links](x) & 1. numbers?"
retryHelps: true
fixableBy: [end-user]
related: [403/use_https]
sample:
  request: GET https://test.stytch.com/v1
  prints: Nothing.
---

## Why it happens

Because of \\{braces\\} and \`code with | pipes\`.

## How to fix it

1. Do not.

## Whether to retry

- Wait, then try *once* more.

## How to prevent it

Do not.

## Easily confused with

Nothing.
`,
  );
});

test('the page shows it', async ({ page: tab }) => {
  await tab.goto(page);
  expect(await tab.locator('.message').textContent()).toBe(message);
  expect(JSON.parse((await tab.locator('pre').first().textContent())!)).toMatchObject({
    error_message: message,
  });
  await expect(tab.locator('.message b, .facts b b')).toHaveCount(0);
});

test('its samples are shown byte for byte', async ({ page: tab, scratch }) => {
  await tab.goto(page);
  expect(await tab.locator('code-tabs pre').allTextContents()).toEqual(Array(5).fill(code));
  const { samples } = JSON.parse(htmlOf(`${reference}${type}.json`, scratch.dist));
  for (const sample of samples) expect(sample.code).toBe(code);
});

test('the copy button copies it', async ({ page: tab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.goto(page);
  await tab.getByRole('button', { name: /^Copy Error/ }).click();
  await expect(tab.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ error_message: message });
});

test('the JSON has it', ({ scratch }) => {
  const document = JSON.parse(htmlOf(`${reference}${type}.json`, scratch.dist));
  expect([document.message, document.sample.error_message]).toEqual([message, message]);
});

test('the Markdown has it, and is the twin of the page', ({ scratch }) => {
  const twin = ofMarkdown(htmlOf(`${reference}${type}.md`, scratch.dist));
  expect(twin.blocks).toContain(message);
  expect(twin).toEqual(ofPage(htmlOf(page, scratch.dist), `https://stytch.com${page}`));
  expect(ofMarkdown(htmlOf(`${reference.slice(0, -1)}.md`, scratch.dist)).blocks).toContain(message);
  ofMarkdown(htmlOf('llms.txt', scratch.dist));
});

test('the other forms are still what they are', async ({ page: tab, scratch }) => {
  expect(htmlOf(`${index}errors.d.ts`, scratch.dist)).toContain(`'${type}'`);
  const pages = await xmlTexts(tab, htmlOf('sitemap-0.xml', scratch.dist), 'loc');
  expect(pages).toContain(`https://stytch.com${page}`);
});

test('the search finds it by the pasted response', async ({ page: tab, scratch }) => {
  const { sample } = JSON.parse(htmlOf(`${reference}${type}.json`, scratch.dist));
  await tab.goto(index);
  await tab.getByRole('combobox').fill(JSON.stringify(sample));
  await expect(tab.getByRole('option').locator('b')).toHaveText(type);
  await expect(tab.locator('error-lookup')).not.toContainText('It differs');
});
