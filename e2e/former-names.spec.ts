// A renamed error keeps its anchor and its page. Shown on a scratch copy of the content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmRun, scratchContent } from './scratch.ts';
import { test as base, expect, htmlOf, reference } from './site.ts';

const file = 'errors/403/use_https/index.mdx';

const test = base.extend<object, { scratch: ReturnType<typeof scratchContent> }>({
  scratch: [
    async ({}, use) => {
      const scratch = scratchContent();
      const text = readFileSync(join(scratch.root, file), 'utf8');
      scratch.write(file, text.replace('formerNames: []', 'formerNames: [https_required]'));
      const { status, output } = npmRun('build', scratch.root, '--outDir', scratch.dist);
      expect(status, output).toBe(0);
      expect(output, 'a quiet build').toBe('');
      await use(scratch);
      scratch.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  folder: [({ scratch }, use) => use(scratch.dist), { scope: 'worker' }],
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('the old fragment goes to the error and marks it', async ({ page }) => {
      await page.goto(`${reference}#https_required`);
      await expect(page.locator('#use_https')).toBeInViewport();
      await expect(page.locator('article:has(:target) h2')).toHaveText('use_https');
      await expect(page.locator('lost-fragment')).toBeHidden();
    });
  });
}

test('the old page is still there and points to the new one', ({ scratch }) => {
  const html = htmlOf(`${reference}https_required/`, scratch.dist);
  expect(html).toContain(
    '<link rel="canonical" href="https://stytch.com/docs/b2b/api/errors/403/use_https/">',
  );
  expect(html).toContain('use_<wbr>https');
});
