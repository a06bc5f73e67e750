// The shipped pages fit every window, and the most important parts are near the title.
import type { Page } from '@playwright/test';
import { verdictOf } from '../../src/reference/labels.ts';
import type { ApiError } from '../../src/reference/types.ts';
import { anchorPath, errorPath } from '../../src/reference/urls.ts';
import { expect, test } from '../site.ts';
import { expectReadable } from '../widths.ts';
import { api, errors, ownPages } from './shipped.ts';

for (const path of ownPages) {
  test(`${path} is readable at every width`, ({ page }) => expectReadable(page, path));
}

/** Returns the pixels from the top of an error's title to the first visible element that matches the selector. */
async function fromTitle(page: Page, code: string, selector: string) {
  const article = page.locator('article', { has: page.locator(`[id="${code}"]`) });
  const [title, found] = [
    article.locator('h1, h2').first(),
    article.locator(selector).filter({ visible: true }),
  ];
  return (await found.first().boundingBox())!.y - (await title.boundingBox())!.y;
}

/** Opens every error: on the page of its status, and on its own. */
async function openEach(page: Page, measure: (error: ApiError) => Promise<void>) {
  for (const error of errors) {
    for (const path of [anchorPath(api, error), errorPath(api, error)]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await measure(error);
    }
  }
}

test('on a phone the verdict and the first step of the fix are near the title', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openEach(page, async (error) => {
    const { code, state } = error;
    const expectNear = async (selector: string, limit: number) =>
      expect.soft(await fromTitle(page, code, selector), `${code}: ${selector}`).toBeLessThanOrEqual(limit);
    if (verdictOf(api, error).length) await expectNear('.facts', 240);
    if (state.is !== 'draft') await expectNear('.fix > :not(h2, h3)', 480);
  });
});

for (const width of [1024, 1280, 1440]) {
  test(`in a window ${width} px wide, code is next to the title`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openEach(page, async ({ code }) => {
      expect.soft(await fromTitle(page, code, '.panel pre'), code).toBeLessThanOrEqual(260);
    });
  });
}
