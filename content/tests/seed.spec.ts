// The reference contains the errors in the API's own document, in the same order and letter by letter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../e2e/site.ts';
import { errors, index } from '../../e2e/content/shipped.ts';

const seed = readFileSync(join(import.meta.dirname, 'seed-403.txt'), 'utf8');
const [title, ...rest] = seed.trim().split('\n\n');
const text = rest.join('\n\n');

/** The seed's entries: the type, the status, the message, the JSON and the help channels. */
const entries = text.split(/\n\n(?=[a-z_]+\n\n\d{3})/).map((entry) => {
  const [, type, code, reason, message, json, help] =
    /^(\w+)\n\n(\d{3})(\w+)\n\n(.+)\n\nError\n\n(\{.+?\n\})\n(.+)$/s.exec(entry)!;
  return { type: type!, status: `${code} ${reason}`, message: message!, json: json!, help: help! };
});

/** The errors of the seed; the reference documents others, too. */
const seeded = [
  'organization_suspended',
  'session_authorization_error',
  'session_authorization_tenancy_error',
  'use_https',
];
const reference = `${index}403/`;

test('the seed has four errors, and the reference documents each', () => {
  expect(entries.map(({ type }) => type)).toEqual(seeded);
  const documented = errors.filter(({ status }) => status === 403).map(({ code }) => code);
  expect(documented).toEqual(expect.arrayContaining(seeded));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the errors of the seed, in its order', async ({ page }) => {
    await page.goto(reference);
    await expect(page.locator('h1')).toHaveText(title!);
    const shown = await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
    expect(shown.filter((type) => seeded.includes(type))).toEqual(seeded);
    for (const { type, status, message, json, help } of entries) {
      const article = page.getByRole('article').filter({ has: page.locator(`[id="${type}"]`) });
      await expect(article.getByText(status, { exact: true })).toBeVisible();
      expect(await article.locator('.message').textContent()).toBe(message);
      expect(await article.locator('.fold pre').textContent()).toBe(json);
      // All of the seed's channels: which one leads is the reference's own choice.
      const [heading, ...channels] = help.split('\n').filter(Boolean);
      await expect(article.getByRole('heading', { name: heading! })).toBeVisible();
      const shownChannels = await article.locator('.help li').allInnerTexts();
      const lines = shownChannels.flatMap((channel) => channel.split('\n')).map((line) => line.trim());
      expect(lines.toSorted()).toEqual(channels.toSorted());
    }
  });

  for (const { type, message, json } of entries) {
    test(`${type} on its own page`, async ({ page }) => {
      await page.goto(`${reference}${type}/`);
      await expect(page.locator('h1')).toHaveText(type);
      expect(await page.locator('.message').textContent()).toBe(message);
      expect(await page.locator('.fold pre').textContent()).toBe(json);
    });
  }
});
