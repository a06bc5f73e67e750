// The reference says what the API's own document says: every error, in order, letter by letter.
import { readFileSync } from 'node:fs';
import { expect, htmlOf, reference, test, types } from './site.ts';

const seed = readFileSync('e2e/fixtures/seed-403.txt', 'utf8');
const [title, ...rest] = seed.trim().split('\n\n');
const text = rest.join('\n\n');

/** The seed's entries: the type, the status, the message, the JSON and the help channels. */
const entries = text.split(/\n\n(?=[a-z_]+\n\n\d{3})/).map((entry) => {
  const [, type, code, reason, message, json, help] =
    /^(\w+)\n\n(\d{3})(\w+)\n\n(.+)\n\nError\n\n(\{.+?\n\})\n(.+)$/s.exec(entry)!;
  return { type: type!, status: `${code} ${reason}`, message: message!, json: json!, help: help! };
});

test('the seed has the four errors', () => {
  expect(entries.map(({ type }) => type)).toEqual([...types]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the errors in the order of the seed', async ({ page }) => {
    await page.goto(reference);
    await expect(page.locator('h1')).toHaveText(title!);
    await expect(page.locator('article h2')).toHaveText(entries.map(({ type }) => type));
  });

  for (const [number, { type, status, message, json, help }] of entries.entries()) {
    test(`${type} on the page of its status`, async ({ page }) => {
      await page.goto(reference);
      const article = page.locator('article').nth(number);
      await expect(article.locator('h2')).toHaveAttribute('id', type);
      await expect(article.getByText(status, { exact: true })).toBeVisible();
      expect(await article.locator('.message').textContent()).toBe(message);
      expect(await article.locator('pre').first().textContent()).toBe(json);
      const channels = await article.locator('.help li').allInnerTexts();
      const lines = channels.flatMap((channel) => channel.split('\n')).map((line) => line.trim());
      expect(['How to get help', ...lines]).toEqual(help.split('\n').filter(Boolean));
    });

    test(`${type} on its own page`, async ({ page }) => {
      await page.goto(`${reference}${type}/`);
      await expect(page.locator('h1')).toHaveText(type);
      expect(await page.locator('.message').textContent()).toBe(message);
      expect(await page.locator('pre').first().textContent()).toBe(json);
      await expect(page.locator('article h2')).toHaveText([
        'Why it happens',
        'How to fix it',
        'Whether to retry',
        'How to prevent it',
        'Easily confused with',
        'In code',
        'How to get help',
      ]);
    });
  }
});

test('the e-mail names the error and asks for the request id', async ({ page }) => {
  await page.goto(`${reference}use_https/`);
  const mail = new URL((await page.locator('.help a[href^="mailto:"]').getAttribute('href'))!);
  expect(mail.pathname).toBe('support@stytch.com');
  expect(mail.searchParams.get('subject')).toContain('use_https');
  expect(mail.searchParams.get('body')).toMatch(/^Request id: \r\n/);
});

test('an error leads back, on to its neighbors and to its anchor', async ({ page }) => {
  await page.goto(`${reference}session_authorization_error/`);
  const near = page.getByRole('navigation', { name: 'Neighboring errors' });
  await expect(near.locator('[rel=prev]')).toHaveAttribute('href', `${reference}organization_suspended/`);
  await expect(near.locator('[rel=next]')).toHaveAttribute(
    'href',
    `${reference}session_authorization_tenancy_error/`,
  );
  await near.getByText('403 errors').click();
  await expect(page).toHaveURL(`${reference}#session_authorization_error`);
});

test('the error object page explains the five fields', async ({ page }) => {
  await page.goto('/docs/b2b/api/errors/error-object/');
  await expect(page.locator('tbody').first().locator('th')).toHaveText([
    'status_code',
    'request_id',
    'error_type',
    'error_message',
    'error_url',
  ]);
  await expect(page.locator('tbody').first().locator('td:nth-child(2)')).toHaveText([
    'integer',
    'string',
    'string',
    'string',
    'string',
  ]);
});

test('the table of the SDKs names the versions that the samples run with', async ({ page }) => {
  await page.goto('/docs/b2b/api/errors/error-object/');
  const pinned = {
    Node: /"stytch": "(.+)"/.exec(readFileSync('content/package.json', 'utf8')),
    Python: /stytch==(.+)/.exec(readFileSync('content/requirements.txt', 'utf8')),
    Go: /stytch-go\/v\d+ v(.+)/.exec(readFileSync('content/go.mod', 'utf8')),
    Java: /<artifactId>sdk<\/artifactId>\s*<version>(.+)<\/version>/.exec(
      readFileSync('content/pom.xml', 'utf8'),
    ),
  };
  const rows = await page.locator('tbody').last().locator('td:first-child').allTextContents();
  expect(rows.slice(0, 4)).toEqual(Object.entries(pinned).map(([sdk, found]) => `${sdk} ${found![1]}`));
});

test('a question tells each error of a status from the others', async ({ page }) => {
  await page.goto(reference);
  await expect(page.locator('.intro tbody td:last-child')).toHaveText([...types]);
  await page.locator('.intro tbody').getByRole('link', { name: 'use_https' }).click();
  await expect(page).toHaveURL(`${reference}#use_https`);
});

test('the root leads to the index, and the index to every error', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/docs/b2b/api/errors/');
  for (const type of types) {
    const href = await page.getByRole('link', { name: type, exact: true }).getAttribute('href');
    expect(href).toBe(`${reference}#${type}`);
  }
});

for (const path of ['/docs/api-reference/b2b/api/errors/403/', '/docs/api/errors/403/']) {
  test(`${path} is the same page, with a canonical link to the contract's`, () => {
    const canonical = '<link rel="canonical" href="https://stytch.com/docs/b2b/api/errors/403/">';
    const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(htmlOf(path)).toContain(canonical);
    expect(ids(htmlOf(path))).toEqual(ids(htmlOf(reference)));
  });
}
