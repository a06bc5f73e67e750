// A reference of very many errors: its pages open at the right place, and its lists are no walls.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inventContent } from '../bench/content.ts';
import { hashes, npmRun, testOf } from './scratch.ts';
import { expect, htmlOf } from './site.ts';

const index = '/docs/errors/';
const ERRORS = 1_200;
const test = testOf(({ root }) => inventContent(root, ERRORS));

const typesOf = (dist: string) =>
  readdirSync(join(dist, index, '404'), { withFileTypes: true })
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
      test(`far anchors land at the top of a window ${viewport.width} wide`, async ({ page, scratch }) => {
        await page.setViewportSize(viewport);
        const types = typesOf(scratch.dist);
        for (const type of [types[3], types[Math.floor(types.length / 2)], types.at(-1)]) {
          await page.goto('about:blank');
          await page.goto(`${index}404/#${type}`, { waitUntil: 'load' });
          // Frames in which what is near the window is laid out.
          await page.waitForTimeout(500);
          const heading = page.locator(`#${type}`);
          const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
          expect(top, type).toBeGreaterThan(40);
          expect(top, type).toBeLessThan(120);
        }
      });
    }
  });
}

test('text far below is found in the page', async ({ page, scratch }) => {
  const last = typesOf(scratch.dist).at(-1)!;
  await page.goto(`${index}404/`);
  const found = await page.evaluate(
    (text) => (window as unknown as { find(text: string): boolean }).find(text),
    `v1/${last}`,
  );
  expect(found).toBe(true);
});

test('the list of a page folds into groups that hold every error', async ({ page, scratch }) => {
  const types = typesOf(scratch.dist);
  await page.goto(`${index}404/`);
  const list = page.locator('nav.errors');
  await expect(list.locator('li')).toHaveCount(types.length);
  const visible = await list.locator(':is(summary, li):visible').count();
  expect(visible).toBeLessThan(0.6 * types.length);
  const group = list.locator('details').first();
  await group.locator('summary').click();
  await group.locator('a').last().click();
  await expect(page.locator('article h2:target')).toBeInViewport();
});

test('an error lists its nearest, and is listed by the page of its status', async ({ page, scratch }) => {
  const types = typesOf(scratch.dist);
  await page.goto(`${index}404/${types[100]}/`);
  await expect(page.locator('nav.errors li a')).toHaveCount(5);
  await expect(page.locator('nav.errors [aria-current]')).toHaveText(types[100]!);
});

test('pages share their style, and are small', ({ scratch }) => {
  const sizes = typesOf(scratch.dist).map(
    (type) => statSync(join(scratch.dist, index, '404', type, 'index.html')).size,
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000);
  expect(htmlOf(`${index}404/`, scratch.dist)).toContain('<link rel="stylesheet"');
  expect(statSync(join(scratch.dist, '404.html')).size).toBeLessThanOrEqual(6_000);
});

test('a lost address is still answered', async ({ page, scratch, noise }) => {
  const type = typesOf(scratch.dist)[50]!;
  await page.goto(`${index}${type.replaceAll('_', '-')}`);
  await page.getByRole('alert').getByRole('link', { name: type, exact: true }).click();
  await expect(page).toHaveURL(`${index}404/#${type}`);
  // The browser itself reports the status of the page.
  expect(noise.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('an anchor of the index opens its group', async ({ page, scratch }) => {
  const type = typesOf(scratch.dist)[60]!;
  await page.goto(`${index}#${type}`);
  await expect(page.locator(`#${type} a`)).toBeInViewport();
});

test('search and lookup answer', async ({ page, scratch }) => {
  const type = typesOf(scratch.dist)[70]!;
  await page.goto(index);
  await page.getByRole('combobox').fill(type);
  await expect(page.getByRole('option').first().locator('b')).toHaveText(type);
  await page.getByRole('combobox').fill('credentials belong to another environment');
  await expect(page.getByRole('option').first()).toContainText('credentials');
});

test('the site may lie on another disk than the project', ({ scratch }) => {
  const memory = '/dev/shm';
  const isOther = existsSync(memory) && statSync(memory).dev !== statSync('.').dev;
  test.skip(!isOther, 'There is no other disk here.');
  const folder = mkdtempSync(join(memory, 'error-reference-'));
  try {
    const outDir = join(folder, 'dist');
    const { status, output } = npmRun('build', scratch.root, '--outDir', outDir);
    expect({ status, output }).toEqual({ status: 0, output: '' });
    expect(hashes(outDir)).toEqual(hashes(scratch.dist));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
