// A renamed error keeps its anchor and its page. Shown on a scratch copy of the content.
import { testOf } from './scratch.ts';
import { expect, htmlOf, reference } from './site.ts';

const test = testOf(({ edit }) =>
  edit('errors/403/use_https/index.mdx', 'formerNames: []', 'formerNames: [https_required]'),
);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    test('the old fragment goes to the error and marks it', async ({ page }) => {
      await page.goto(`${reference}#https_required`);
      await expect(page.locator('#use_https')).toBeInViewport();
      await expect(page.locator('article:has(:target) h2')).toHaveText('use_https');
      await expect(page.locator('unknown-anchor')).toBeHidden();
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

test('the search finds it by its old name', async ({ page }) => {
  await page.goto(reference);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('HTTPS-Required');
  await expect(page.getByRole('option')).toContainText('by a former name');
});
