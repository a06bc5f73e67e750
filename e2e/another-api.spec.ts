// The site knows no API: other content makes another API's reference, with no change of code.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { languages } from '../src/reference/samples.ts';
import { testOf } from './scratch.ts';
import { expect, htmlOf, pagesOf } from './site.ts';

const index = '/reference/errors/';
const reasons = { 404: 'Not Found', 409: 'Conflict', 500: 'Internal Server Error' };
const nouns = [
  'parcel',
  'route',
  'depot',
  'driver',
  'label',
  'scan',
  'customs_form',
  'pallet',
  'return',
  'quote',
];
const endings = { 404: 'not_found', 409: 'already_exists', 500: 'lookup_failed' };
const codes = [404, 409, 500] as const;

const test = testOf(({ root, write }) => {
  rmSync(join(root, 'errors'), { recursive: true });
  rmSync(join(root, 'statuses'), { recursive: true });
  rmSync(join(root, 'answers'), { recursive: true });
  for (const { manifests } of Object.values(languages)) {
    for (const file of manifests) rmSync(join(root, file));
  }
  write(
    'api.yaml',
    `name: Parcel API
site: https://parcels.example
path: /reference/errors
sampleRequestId: req_000
response: { status_code: '{status}', request_id: '{requestId}', error_type: '{code}', error_message: '{message}', error_url: '{errorUrl}' }
help:
  - label: Ask the community
    name: Community
    url: https://community.parcels.example/
`,
  );
  write(
    'error-object.mdx',
    '---\ntitle: The error\nsummary: What every failed request of this API is answered with.\n---\n\nFive fields.\n',
  );
  for (const code of codes) {
    write(
      `statuses/${code}.mdx`,
      `---\nreason: ${reasons[code]}\nsummary: What the status ${code} means to users of this API.\n---\n\nIn short.\n`,
    );
    for (const noun of nouns) {
      const words = `${noun} ${endings[code]}`.replaceAll('_', ' ');
      write(
        `errors/${code}/${noun}_${endings[code]}/index.mdx`,
        `---
message: The request failed, since ${words}.
summary: The request could not be carried out, since ${words}.
question: Did the request fail since ${words}?
retryHelps: ${code === 500}
fixableBy: [developer]
---

## Why it happens

Because ${words}.

## How to fix it

Name another ${noun.replace('_', ' ')}.

## Whether to retry

Look at what the request names before you send it again.

## How to prevent it

Ask for the name first.

## Easily confused with

Its neighbors.
`,
      );
    }
  }
});

test('nothing of the code names the API that is shipped, or its status', () => {
  for (const file of globSync('src/**/*.{astro,cjs,css,svg,ts}')) {
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/stytch|\b403\b/i);
  }
});

test('nothing of the site names it either', ({ scratch }) => {
  for (const page of pagesOf(scratch.dist)) expect(htmlOf(page, scratch.dist), page).not.toMatch(/stytch/i);
});

test('every status has its page, and every error its anchor, its page and its record', async ({
  page,
  scratch,
}) => {
  expect(pagesOf(scratch.dist)).toHaveLength(30 + codes.length + 5);
  for (const code of codes) {
    await page.goto(`${index}${code}#depot_${endings[code]}`);
    const heading = page.locator(`#depot_${endings[code]}`);
    await expect(heading).toBeInViewport();
    await expect(page.locator('article:has(:target)')).toContainText(`${code} ${reasons[code]}`);
    await expect(page.locator('article')).toHaveCount(nouns.length);
  }
});

test('the last error reaches the top of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1800 });
  await page.goto(`${index}500/#scan_lookup_failed`);
  const top = await page
    .locator('#scan_lookup_failed')
    .evaluate((heading) => heading.getBoundingClientRect().top);
  expect(top).toBeLessThan(120);
});

test('an error lists those near it, and the page of its status lists all', async ({ page }) => {
  const listed = page.locator('nav.errors li');
  await page.goto(`${index}404/`);
  await expect(listed).toHaveCount(nouns.length);
  await page.goto(`${index}404/${nouns.toSorted()[0]}_${endings[404]}/`);
  await expect(listed).toHaveCount(nouns.length);
  await expect(page.locator('nav.errors [aria-current]')).toHaveText(/customs_form/);
});

test('search and lookup answer', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('customsFormNotFound');
  await expect(page.getByRole('option').locator('b').first()).toHaveText('customs_form_not_found');
  await page.getByRole('combobox').fill('{"status_code":409,"error_type":"pallet_already_exists"}');
  await expect(page.getByRole('option')).toHaveAttribute('href', `${index}409/#pallet_already_exists`);
  await page.getByRole('combobox').fill('carried out pallet');
  await expect(page.getByRole('option').first()).toContainText('pallet');
});

test('its pages are accessible', async ({ page }) => {
  for (const path of [index, `${index}404/`, `${index}500/scan_lookup_failed/`, `${index}error-object/`]) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id }) => id),
      path,
    ).toEqual([]);
  }
});
