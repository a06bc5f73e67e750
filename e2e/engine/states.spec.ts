// Deprecated and retired errors keep their addresses and say what they are. Shown on scratch content.
import { testOf } from './scratch.ts';
import { expect, htmlOf, index, reference } from './site.ts';

const test = testOf(({ edit }) => {
  edit(
    'errors/403/organization_suspended/index.mdx',
    'formerNames: []',
    'formerNames: []\nstate:\n  is: deprecated\n  replacedBy: 403/use_https',
  );
  edit(
    'errors/403/session_authorization_error/index.mdx',
    'formerNames: []',
    'formerNames: []\nstate:\n  is: retired\n  since: 2026-05',
  );
});

test('a deprecated error says what replaces it', async ({ page }) => {
  await page.goto(`${reference}organization_suspended/`);
  await expect(page.locator('.notice')).toContainText('Deprecated: the API still sends this error');
  await page.locator('.notice').getByRole('link', { name: 'use_https' }).click();
  await expect(page).toHaveURL(`${reference}use_https/`);
});

test('a retired error keeps its anchor and page, with a notice', async ({ page }) => {
  await page.goto(`${reference}#session_authorization_error`);
  await expect(page.locator('#session_authorization_error')).toBeInViewport();
  await expect(page.locator('article:has(:target) .notice')).toHaveText(
    'Retired: the API has not sent this error since 2026-05.',
  );
  await page.goto(`${reference}session_authorization_error/`);
  await expect(page.locator('.notice')).toBeVisible();
});

test('a retired error leaves the overview, and comes last on its page', async ({ page }) => {
  await page.goto(index);
  await expect(page.locator('.overview li a')).toHaveText([
    'organization_suspended',
    'session_authorization_tenancy_error',
    'use_https',
  ]);
  await page.goto(reference);
  await expect(page.locator('article h2').last()).toHaveText('session_authorization_error');
});

test('a retired error comes last in the search, unless it is named', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('session');
  await expect(page.getByRole('option').locator('b').first()).toHaveText(
    'session_authorization_tenancy_error',
  );
  await page.getByRole('combobox').fill('session_authorization_error');
  await expect(page.getByRole('option').locator('b').first()).toHaveText('session_authorization_error');
});

test('the forms for programs say it too', ({ scratch }) => {
  const document = JSON.parse(htmlOf(`${index}errors.json`, scratch.dist)) as { errors: object[] };
  expect(document.errors).toEqual([
    expect.objectContaining({
      type: 'organization_suspended',
      state: 'deprecated',
      replacedBy: '403/use_https',
    }),
    expect.objectContaining({ type: 'session_authorization_tenancy_error', state: 'active' }),
    expect.objectContaining({ type: 'use_https', state: 'active' }),
    expect.objectContaining({
      type: 'session_authorization_error',
      state: 'retired',
      retiredSince: '2026-05',
    }),
  ]);
  const twin = htmlOf(`${reference.slice(0, -1)}.md`, scratch.dist);
  expect(twin).toContain('Retired: the API has not sent this error since 2026-05.');
  expect(twin).toContain(
    'It is replaced by [`use_https`](https://stytch.com/docs/b2b/api/errors/403/use_https/).',
  );
});
