// APIs of other shapes, by content alone: nested and flat responses, numbers for codes, problem details at
// the root of a site, and a language that is written from right to left. Each is a separate project. What
// doesn't depend on the API is tested on the fixture.
import { basename } from 'node:path';
import type { Locator } from '@playwright/test';
import { readCatalog } from '../../../fixtures/read-catalog.ts';
import { realResponses } from '../../../fixtures/real-responses.ts';
import { expectLinked, expectValid } from '../../markup.ts';
import { expect, pagesOf, test } from '../../site.ts';
import { allErrors } from '../../../src/reference/catalog.ts';
import { parseId } from '../../../src/reference/ids.ts';
import { isRightToLeft } from '../../../src/reference/text.ts';
import { sampleResponse } from '../../../src/reference/response.ts';
import { errorPath, indexPath, statusPath } from '../../../src/reference/urls.ts';
import { contentOf, otherApis } from '../sites.ts';

/** Returns the catalog of the site in a folder. */
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
        const anchor = address.split('#')[1] ?? error.code;
        const named = page.locator(`[id="${anchor}"]`);
        await expect(named).toHaveCount(1);
        const shown = page.locator(`li[id="${anchor}"], article:has([id="${anchor}"])`);
        await expect(shown).toContainText(error.code);
        await expect(page.locator(`li[id="${anchor}"], :is(h1, h2)[id="${error.code}"]`)).toBeInViewport({
          ratio: 1,
        });
        if (address.includes('#')) {
          await expect(page.locator(':target')).toHaveAttribute('id', anchor);
        } else {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(error.code);
          const top = await named.evaluate((heading) => heading.getBoundingClientRect().top);
          // The bar, the way back and the folded list of errors are above it.
          expect(top, error.code).toBeLessThan(160);
        }
      }
    });
  });
}

test('every error is at the top of the page of its status, and marked', async ({ page, folder }) => {
  const catalog = catalogOf(folder);
  for (const { status, code } of allErrors(catalog)) {
    await page.goto('about:blank');
    await page.goto(`${statusPath(catalog.api, status)}#${code}`);
    const heading = page.locator(`[id="${code}"]`);
    await expect(heading).toBeInViewport({ ratio: 1 });
    const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
    expect(top, code).toBeLessThan(120);
    expect(await isMarked(heading), code).toBe(true);
  }
});

test('pages show the responses that the API sends', async ({ page, folder }) => {
  const { api, find } = catalogOf(folder);
  for (const [id, response] of Object.entries(realResponses[basename(folder)]?.shown ?? {})) {
    await page.goto(errorPath(api, find(parseId(id))));
    const shown = await page.locator('.panel .fold pre').textContent();
    expect(JSON.parse(shown!), id).toEqual(response);
  }
});

// The unit tests of the lookup paste the responses of all errors.
test('a pasted response and a code are answered, and the answer leads to the error', async ({
  page,
  folder,
}) => {
  const catalog = catalogOf(folder);
  const error = allErrors(catalog).at(-1)!;
  for (const text of [JSON.stringify(sampleResponse(catalog.api, error)), error.code]) {
    await page.goto(indexPath(catalog.api));
    await page.getByRole('combobox').fill(text);
    await expect(page.getByRole('option').first(), text).toContainText(error.code);
    await page.getByRole('combobox').press('Enter');
    const named = page.locator(`[id="${error.code}"]`);
    await expect(named).toBeInViewport();
    await expect(named).toContainText(error.code);
  }
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

test('every page is valid, and every link leads somewhere', async ({ folder }) => {
  await expectValid(folder);
  expectLinked(folder);
});
