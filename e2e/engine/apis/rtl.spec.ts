// A reference that is written from right to left is as readable as one in English.
import { expectAccessible } from '../../axe.ts';
import { expectReadable } from '../../widths.ts';
import { expect, test } from '../../site.ts';
import { allErrors } from '../../../src/reference/catalog.ts';
import { errorPath, indexPath, statusPath } from '../../../src/reference/urls.ts';
import { readCatalog } from '../../../fixtures/read-catalog.ts';
import { contentOf } from '../sites.ts';

const catalog = readCatalog(contentOf('rtl'));
const { api, statuses } = catalog;
const [error] = allErrors(catalog);
const paths = [indexPath(api), statusPath(api, error!.status), errorPath(api, error!)];

test('words are answered in the language of the reference', async ({ page }) => {
  const { summary, code } = statuses[0]!.errors[0]!;
  await page.goto(indexPath(api));
  await page.getByRole('combobox').fill(summary.replace(/\P{L}$/u, ''));
  await expect(page.getByRole('option').filter({ hasText: code })).not.toHaveCount(0);
});

test('code runs from left to right, and a message as its language does', async ({ page }) => {
  const direction = (element: Element) => getComputedStyle(element).direction;
  for (const each of allErrors(catalog)) {
    await page.goto(errorPath(api, each));
    const text = (words: string) => page.getByText(words, { exact: true }).first();
    expect(await page.locator('pre').first().evaluate(direction)).toBe('ltr');
    // An API answers in any language: the first letter decides.
    const own = /^\P{L}*\p{Script=Arabic}/u.test(each.message) ? 'rtl' : 'ltr';
    expect(await text(each.message).evaluate(direction), each.code).toBe(own);
    expect(await text(each.summary).evaluate(direction), each.code).toBe('rtl');
  }
});

/** Returns the English sentences whose final punctuation isn't to the right of their first letter. */
function misordered() {
  const sentences: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const edgeOf = (node: Node, offset: number) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!.trimEnd();
    const start = text.search(/\S/);
    if (!/^\s*[A-Za-z][^\p{Script=Arabic}]*[.?:]$/u.test(text)) continue;
    const [first, last] = [edgeOf(node, start), edgeOf(node, text.length - 1)];
    if (first.top === last.top && last.left < first.left) sentences.push(text.trim());
  }
  return sentences;
}

test('the punctuation of English sentences is at their end', async ({ page }) => {
  const unknown = `${statusPath(api, error!.status)}#E9999`;
  for (const path of [...paths, unknown, '/404.html']) {
    await page.goto(path);
    if (path === unknown) await expect(page.locator('unknown-anchor')).not.toBeEmpty();
    expect(await page.evaluate(misordered), path).toEqual([]);
  }
  await page.goto(paths[0]!);
  await page.getByRole('combobox').fill('E9999');
  await expect(page.locator('.state')).not.toBeEmpty();
  expect(await page.evaluate(misordered)).toEqual([]);
});

test('every kind of page is readable at every width', async ({ page }) => {
  for (const path of paths) await expectReadable(page, path);
});

test('axe finds nothing on each kind of page, nor in the results of the search', async ({ page }) => {
  for (const path of paths.toReversed()) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.getByRole('combobox').fill(error!.code);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});
