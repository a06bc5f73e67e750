// Samples are colored by classes at build, and copied byte for byte.
import { expect, test } from '../site.ts';
import { codes, reference } from './fixture.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keys, texts and numbers differ in color when it is ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${reference}quote_expired/`);
    const colors = await page.locator('.fold pre').evaluate((pre) => {
      const color = (element: Element) => getComputedStyle(element).color;
      return [pre, ...['.s', '.v'].map((name) => pre.querySelector(name)!)].map(color);
    });
    expect(new Set(colors).size).toBe(3);
  });
}

test('the button copies the exact sample and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reference);
  for (const code of codes) {
    const button = page.getByRole('button', { name: `Copy Response: ${code}` });
    await button.click();
    await expect(button).toHaveAttribute('data-outcome', 'Copied');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject({ status_code: 409, error_type: code });
    expect(copied).toBe(await page.locator('article', { has: button }).locator('.fold pre').textContent());
  }
});

test('the button says so for two seconds after the last click', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto(`${reference}quote_expired/`);
  const button = page.getByRole('button', { name: 'Copy Response' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await page.clock.runFor(1_500);
  await button.click();
  await page.clock.runFor(1_500);
  await expect(button).toHaveText('Copied');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  await page.clock.runFor(600);
  await expect(button).toHaveText('Copy');
});

const ofNetworks = {
  'a page': { contentType: 'text/html', body: '<html>Log in</html>' },
  'a page without its type': { contentType: 'application/octet-stream', body: '\n<!doctype html>Log in' },
  'a page with the type of Markdown': { contentType: 'text/markdown', body: '<p>Log in' },
  'a sentence': { contentType: 'text/plain', body: 'Log in first.' },
  'an object': { contentType: 'application/json', body: '{"error":"log in"}' },
  nothing: { contentType: 'text/markdown', body: '' },
};
for (const [name, answer] of Object.entries(ofNetworks)) {
  test(`${name} for guests of a network is not copied for the Markdown`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${reference}quote_expired/`);
    await page.evaluate(() => navigator.clipboard.writeText('kept'));
    await page.route('**/*.md', (route) => route.fulfill(answer));
    await page.locator('copy-page button').click();
    await expect(page.locator('copy-page button')).toHaveText('Not copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('kept');
  });
}

test('the page is handed to the clipboard within the click, which Safari asks for', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => {
      document.documentElement.dataset.written = 'yes';
      return Promise.resolve();
    };
  });
  await page.goto(`${reference}quote_expired/`);
  const button = page.locator('copy-page button');
  const written = await button.evaluate((found: HTMLElement) => {
    found.click();
    return document.documentElement.dataset.written;
  });
  expect(written).toBe('yes');
  await expect(button).toHaveText('Copied');
  await expect(button).toHaveText('Copy for an LLM');
});

test('a copy that fails says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.goto(`${reference}quote_expired/`);
  const button = page.getByRole('button', { name: 'Copy Response', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('data-outcome', 'Not copied');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button, and the whole sample is there to read', async ({ page }) => {
    await page.goto(reference);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('.fold pre').first()).toContainText('"error_url"');
  });
});
