// The lines of a program that matter are visible, and both buttons copy the text in their labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { contentRoot } from '../../src/content/files.ts';
import { errorPath, statusPath } from '../../src/reference/urls.ts';
import { expect, test } from '../site.ts';
import { api, errors } from './shipped.ts';

const marked = errors.flatMap((error) =>
  [...error.samples, ...error.fixes].filter(({ parts }) => parts).map((sample) => ({ error, sample })),
);
/** The programs that a page shows first: those that handle its error, or those that fix its cause. */
const first = marked.filter(
  ({ error, sample }) =>
    error.samples.includes(sample) || !error.samples.some(({ parts }) => parts !== undefined),
);

/** A program of the content without the lines that mark what matters, and only what matters of it. */
function programOf(id: string, file: string) {
  const text = readFileSync(join(contentRoot, 'errors', id, file), 'utf8');
  const [before, essential, after] = text.split(/^[^\S\n]*(?:\/\/|#) (?:end)?region\b.*\n/m);
  return { whole: `${before}${essential}${after}`, essential: essential! };
}

/** Returns where a word is in a program, in pixels of the window. */
const rowOf = (code: Locator, word: string) =>
  code.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      const start = data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, start + 1);
      const panel = element.closest('.panel')!.getBoundingClientRect();
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom, limit: Math.min(innerHeight, panel.bottom) };
    }
    throw new Error(`The program doesn't contain ${wanted}.`);
  }, word);

for (const { error, sample } of first) {
  const address = `${errorPath(api, error)}?lang=${sample.language}`;
  const title = `${error.id}: the line of ${sample.file} that tests the error, or the first line of a fix, is in sight`;
  test(title, async ({ page }) => {
    const { essential } = programOf(error.id, sample.file);
    const word = error.samples.includes(sample) ? error.code : /\w+/.exec(essential)![0];
    const block = page.locator('figure.code', { hasText: sample.file }).locator('.essential');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const { bottom, limit } = await rowOf(block.locator('code'), word);
    expect(bottom).toBeLessThan(limit);
    await expect(page.locator('.code details pre', { hasText: 'import' }).first()).not.toBeInViewport();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const heading = await page
      .locator('.samples > :is(h2, h3)')
      .evaluate((element) => element.getBoundingClientRect().top);
    const row = await rowOf(block.locator('code'), word);
    expect(row.bottom - heading).toBeLessThan(844);
  });
}

for (const { error, sample } of marked) {
  test(`${error.id}: ${sample.file} is copied whole, or in part`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${errorPath(api, error)}?lang=${sample.language}`);
    const figure = page.locator('figure.code', { hasText: sample.file });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const { whole, essential } = programOf(error.id, sample.file);
    await figure.getByRole('button', { name: `Copy ${sample.file}` }).click();
    expect(await copied()).toBe(whole);
    await figure.getByRole('button', { name: /^Copy these lines: / }).click();
    expect(await copied()).toBe(essential);
  });
}

test('paper shows every line of every program', async ({ page }) => {
  test.skip(!marked.length, 'the programs of this content have no folded lines');
  await page.goto(statusPath(api, marked[0]!.error.status));
  const hidden = () =>
    page.locator('main pre').evaluateAll((all) => all.filter((pre) => !pre.checkVisibility()).length);
  expect(await hidden()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await hidden()).toBe(0);
});
