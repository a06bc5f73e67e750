// The reference says what the API's own document says: every error, in order, letter by letter.
import { readFileSync } from 'node:fs';
import { expect, reference, test, types } from '../site.ts';

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

  test('the page shows the errors of the seed, in its order', async ({ page }) => {
    await page.goto(reference);
    await expect(page.locator('h1')).toHaveText(title!);
    await expect(page.locator('article h2')).toHaveText(entries.map(({ type }) => type));
    for (const [place, { type, status, message, json, help }] of entries.entries()) {
      const article = page.locator('article').nth(place);
      await expect(article.locator('h2')).toHaveAttribute('id', type);
      await expect(article.getByText(status, { exact: true })).toBeVisible();
      expect(await article.locator('.message').textContent()).toBe(message);
      expect(await article.locator('pre').first().textContent()).toBe(json);
      const channels = await article.locator('.help li').allInnerTexts();
      const lines = channels.flatMap((channel) => channel.split('\n')).map((line) => line.trim());
      expect(['How to get help', ...lines]).toEqual(help.split('\n').filter(Boolean));
    }
  });

  for (const { type, message, json } of entries) {
    test(`${type} on its own page`, async ({ page }) => {
      await page.goto(`${reference}${type}/`);
      await expect(page.locator('h1')).toHaveText(type);
      expect(await page.locator('.message').textContent()).toBe(message);
      expect(await page.locator('pre').first().textContent()).toBe(json);
    });
  }
});
