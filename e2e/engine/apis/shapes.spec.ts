// APIs of other shapes, by content alone: nested and flat responses, numbers for codes, problem details at
// the root of a site, and a language that is written from right to left. Each is a project of its own.
import { basename } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../../axe.ts';
import { readCatalog } from '../../../fixtures/read-catalog.ts';
import { expectLinked, expectValid } from '../../markup.ts';
import { expectReadable } from '../../widths.ts';
import { expect, pagesOf, test } from '../../site.ts';
import { allErrors } from '../../../src/reference/catalog.ts';
import { isRightToLeft } from '../../../src/reference/text.ts';
import { sampleResponse } from '../../../src/reference/response.ts';
import { errorPath, indexPath, statusPath } from '../../../src/reference/urls.ts';
import { contentOf, otherApis } from '../sites.ts';

/** The content of the site in a folder. */
const catalogOf = (folder: string) =>
  readCatalog(contentOf(otherApis.find((name) => name === basename(folder))!));

/** Whether an element looks otherwise while it is the target. */
const isMarked = (element: Locator) =>
  element.evaluate((target) => {
    const look = () => {
      const { backgroundColor, boxShadow } = getComputedStyle(target);
      const { content, borderInlineStartStyle } = getComputedStyle(target, '::before');
      return [backgroundColor, boxShadow, content, borderInlineStartStyle].join();
    };
    const marked = look();
    // No other element has this id, so that nothing is the target any longer.
    location.hash = 'nothing-of-the-kind';
    return marked !== look();
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('every URL of the contract lands on its error', async ({ page, folder }) => {
      const catalog = catalogOf(folder);
      for (const error of allErrors(catalog)) {
        const address = error.url.slice(catalog.api.site.length);
        // From another page: on the same one, the browser would only scroll.
        await page.goto('about:blank');
        await page.goto(address);
        const named = page.locator(`[id="${error.code}"]`);
        await expect(named).toHaveCount(1);
        await expect(named).toContainText(error.code);
        await expect(named).toBeInViewport({ ratio: 1 });
        if (address.includes('#')) {
          await expect(named.and(page.locator(':target'))).toBeVisible();
        } else {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(error.code);
          const top = await named.evaluate((heading) => heading.getBoundingClientRect().top);
          expect(top, error.code).toBeLessThan(120);
        }
      }
    });

    test('every error is at the top of the page of its status, and marked', async ({ page, folder }) => {
      const catalog = catalogOf(folder);
      for (const { status, code } of allErrors(catalog)) {
        await page.goto('about:blank');
        await page.goto(`${statusPath(catalog.api, status)}#${code}`);
        const heading = page.locator(`[id="${code}"]`);
        await expect(heading).toBeInViewport({ ratio: 1 });
        const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
        expect(top, code).toBeLessThan(120);
        if (javaScriptEnabled) expect(await isMarked(heading), code).toBe(true);
      }
    });
  });
}

test('a pasted response and a code are answered, and the answer leads to the error', async ({
  page,
  folder,
}) => {
  const catalog = catalogOf(folder);
  for (const error of allErrors(catalog)) {
    for (const text of [JSON.stringify(sampleResponse(catalog.api, error)), error.code]) {
      await page.goto(indexPath(catalog.api));
      await page.getByRole('combobox').fill(text);
      await expect(page.getByRole('option').first(), text).toContainText(error.code);
      await page.getByRole('combobox').press('Enter');
      const named = page.locator(`[id="${error.code}"]`);
      await expect(named).toBeInViewport();
      await expect(named).toContainText(error.code);
    }
  }
});

test('words are answered, in the language of the reference', async ({ page, folder }) => {
  const { api, statuses } = catalogOf(folder);
  const { summary, code } = statuses[0]!.errors[0]!;
  await page.goto(indexPath(api));
  await page.getByRole('combobox').fill(summary.replace(/\P{L}$/u, ''));
  await expect(page.getByRole('option').filter({ hasText: code })).not.toHaveCount(0);
});

test('every page says in which language it is, and which way that is written', async ({ page, folder }) => {
  const { api } = catalogOf(folder);
  for (const path of pagesOf(folder)) {
    // A page that leads away is read as text: a browser would follow it.
    const html = await (await page.request.get(path)).text();
    const [root] = /<html[^>]*>/.exec(html)!;
    expect(root, path).toContain(`lang="${api.language}"`);
    if (isRightToLeft(api.language)) expect(root, path).toContain('dir="rtl"');
    else expect(root, path).not.toContain('dir=');
  }
});

test('what is code or a message is written its own way', async ({ page, folder }) => {
  const catalog = catalogOf(folder);
  const direction = (element: Element) => getComputedStyle(element).direction;
  const side = isRightToLeft(catalog.api.language) ? 'rtl' : 'ltr';
  for (const error of allErrors(catalog)) {
    await page.goto(errorPath(catalog.api, error));
    const text = (said: string) => page.getByText(said, { exact: true }).first();
    expect(await page.locator('pre').first().evaluate(direction)).toBe('ltr');
    // An API answers in any language: its first letter tells.
    const own = /^\P{L}*\p{Script=Arabic}/u.test(error.message) ? 'rtl' : 'ltr';
    expect(await text(error.message).evaluate(direction), error.code).toBe(own);
    expect(await text(error.summary).evaluate(direction), error.code).toBe(side);
  }
});

test('every kind of page is readable at every width', async ({ page, folder }) => {
  const catalog = catalogOf(folder);
  const { api } = catalog;
  const [error] = allErrors(catalog);
  for (const path of [indexPath(api), statusPath(api, error!.status), errorPath(api, error!)]) {
    await expectReadable(page, path);
  }
});

test('axe finds nothing on each kind of page, nor beside the answers of the search', async ({
  page,
  folder,
}) => {
  const catalog = catalogOf(folder);
  const [error] = allErrors(catalog);
  const { api } = catalog;
  for (const path of [errorPath(api, error!), statusPath(api, error!.status), indexPath(api)]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.getByRole('combobox').fill(error!.code);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});

test('every page is valid, and every link leads somewhere', async ({ folder }) => {
  await expectValid(folder);
  expectLinked(folder);
});
