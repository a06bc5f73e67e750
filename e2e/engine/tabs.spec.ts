// Samples are in tabs that stay out of the way; without the script, they are one below the other.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { languageNames, languages } from '../../src/reference/samples.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { expect, test } from '../site.ts';
import { codes, folder, listed, reference } from './fixture.ts';

const names = languageNames.map((language) => languages[language].name);
const page409 = `${reference}quote_expired/`;
const topOf = (element: Locator) => element.evaluate((found) => found.getBoundingClientRect().top);
const shown = (page: Page) => page.locator('code-tabs figcaption:visible');
/** Returns the number of visible samples. */
const visibleSamples = (page: Page) =>
  page.locator('code-tabs pre').evaluateAll((all) => all.filter((pre) => pre.checkVisibility()).length);

test('they follow the pattern of tabs', async ({ page }) => {
  await page.goto(page409);
  await expect(page.getByRole('tablist', { name: 'Language' }).getByRole('tab')).toHaveText(names);
  for (const name of names) {
    const tab = page.getByRole('tab', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('[role=tab][aria-selected=true]')).toHaveCount(1);
    const panel = page.locator(`#${await tab.getAttribute('aria-controls')}`);
    await expect(panel).toHaveRole('tabpanel');
    await expect(panel).toHaveAttribute('aria-labelledby', (await tab.getAttribute('id'))!);
    await expect(panel).toBeVisible();
    expect(await visibleSamples(page)).toBe(1);
  }
});

/** From the first tab on, each key moves the focus to a tab and chooses it. */
async function expectKeys(page: Page, keys: [key: string, name: string][]) {
  await page.getByRole('tab', { name: 'curl' }).focus();
  for (const [key, name] of keys) {
    await page.keyboard.press(key);
    await expect(page.getByRole('tab', { name })).toBeFocused();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  }
}

test('the arrow keys, Home and End choose', async ({ page }) => {
  await page.goto(page409);
  await expectKeys(page, [
    ['ArrowRight', 'TypeScript'],
    ['End', 'Java'],
    ['ArrowRight', 'curl'],
    ['ArrowLeft', 'Java'],
    ['Home', 'curl'],
  ]);
  // Only the chosen tab is a stop of the Tab key.
  await expect(page.locator('[role=tab][tabindex="0"]')).toHaveCount(1);
});

test('the arrow keys follow the direction of the language', async ({ page }) => {
  await page.goto(page409);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expectKeys(page, [
    ['ArrowLeft', 'TypeScript'],
    ['ArrowRight', 'curl'],
    ['ArrowRight', 'Java'],
    ['ArrowLeft', 'curl'],
  ]);
});

test('one choice moves all of them, and is remembered', async ({ page }) => {
  await page.goto(reference);
  await page.getByRole('tab', { name: 'Go' }).nth(2).click();
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText(listed.map(() => 'Go'));
  await page.goto(page409);
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText('Go');
  await page.goto(`${page409}?lang=Python`);
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText('Python');
  await page.goto(`${page409}?lang=cobol`);
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText('curl');
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  // The page ends so near that a shorter sample would move all of it.
  [390, 1600],
] as const) {
  test(`choosing does not move what the reader looks at, in a window of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const path of [reference, page409]) {
      await page.goto(`${path}?lang=java`);
      for (const name of [...names, ...names.toReversed()]) {
        const tab = page.getByRole('tab', { name }).last();
        await tab.evaluate((found) => found.scrollIntoView({ block: 'center' }));
        const before = await topOf(tab);
        await tab.click();
        expect(Math.abs((await topOf(tab)) - before), `${path}: ${name}`).toBeLessThanOrEqual(1);
      }
    }
  });
}

for (const query of ['', '?lang=java', '?lang=curl']) {
  test(`the error stays at the top with ${query || 'a remembered language'}`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('errors.language', 'java'));
    for (const code of codes) {
      await page.goto(`${reference}${query}#${code}`);
      await expect(page.locator('code-tabs [role=tab]').last()).toBeAttached();
      const heading = page.locator(`#${code}`);
      expect(await topOf(heading), code).toBeGreaterThan(40);
      expect(await topOf(heading), code).toBeLessThan(120);
    }
  });
}

test('what the browser finds in a hidden sample is shown', async ({ page }) => {
  await page.goto(page409);
  // A fragment of text opens what contains it, like the search in the page.
  await page.goto('about:blank');
  await page.goto(`${page409}#:~:text=strings.ReplaceAll`);
  await expect(page.getByRole('tab', { name: 'Go' })).toHaveAttribute('aria-selected', 'true');
  expect(await visibleSamples(page)).toBe(1);
});

test('each sample is shown and copied byte for byte', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reference);
  for (const code of listed) {
    for (const language of languageNames) {
      const { file, name } = languages[language];
      const sample = readFileSync(`${FIXTURE}/errors/409/${code}/${file}`, 'utf8');
      await page.getByRole('tab', { name }).first().click();
      await page.getByRole('button', { name: `Copy ${file}: ${code}`, exact: true }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sample);
    }
  }
});

test('it works where nothing may be stored', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Java' }).click();
  await expect(page.getByRole('tab', { name: 'Java' })).toHaveAttribute('aria-selected', 'true');
});

/** The names of the languages above the samples that can be read. */
const namesAbove = (page: Page) =>
  page.locator('code-tabs > details').evaluateAll((samples) =>
    samples
      .map((sample) => [sample.querySelector('summary')!, sample.querySelector('pre')!] as const)
      .filter((parts) => parts.every((part) => part.checkVisibility({ visibilityProperty: true })))
      .map(([name]) => name.textContent),
  );

test('print shows every language with its name, without the tabs', async ({ page }) => {
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Python' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('tablist')).toBeHidden();
  expect(await namesAbove(page)).toEqual(names);
});

test('a browser whose styles cannot open a sample opens them all for print, and then returns', async ({
  page,
}) => {
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Python' }).click();
  const open = page.locator('code-tabs > details[open]');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(open).toHaveCount(names.length);
  await expect(page.getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(open).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true');
});

test('a saved page whose scripts do not run shows every language with its name, without the tabs', async ({
  page,
  browser,
}) => {
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Python' }).click();
  const file = test.info().outputPath('page.html');
  writeFileSync(file, await page.content());
  const reader = await browser.newPage({ javaScriptEnabled: false });
  await reader.goto(pathToFileURL(file).href);
  await expect(reader.getByRole('tablist')).toBeHidden();
  expect(await namesAbove(reader)).toEqual(names);
  await reader.close();
});

/** Expects a saved page to show every sample, and no control that does nothing. */
async function expectSaved(page: Page) {
  await expect(page.locator('code-tabs [role=tablist]')).toBeHidden();
  expect(await namesAbove(page)).toEqual(names);
  for (const control of await page.locator('button').all()) await expect(control).toBeHidden();
}

test('a page that is saved with its files shows every language, though scripts cannot run there', async ({
  page,
  browser,
}) => {
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Python' }).click();
  const html = await page.content();
  const [, script = ''] = /src="([^"]+\.js)"/.exec(html)!;
  writeFileSync(test.info().outputPath('page.js'), readFileSync(join(folder, script)));
  const file = test.info().outputPath('page.html');
  writeFileSync(file, html.replace(script, 'page.js'));
  const reader = await browser.newPage();
  await reader.goto(pathToFileURL(file).href);
  await expectSaved(reader);
  await reader.close();
});

test('a page that is saved as one file shows every language', async ({ page, context, browser }) => {
  await page.goto(page409);
  await page.getByRole('tab', { name: 'Python' }).click();
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const file = test.info().outputPath('page.mhtml');
  writeFileSync(file, data);
  const reader = await browser.newPage();
  await reader.goto(pathToFileURL(file).href);
  await expectSaved(reader);
  await reader.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every sample is there to read, one below the other', async ({ page }) => {
    await page.goto(reference);
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(shown(page)).toHaveText(
      listed.flatMap(() => languageNames.map((name) => languages[name].file)),
    );
    const samples = await page.locator('code-tabs').first().locator('pre').all();
    const places = await Promise.all(samples.map(async (sample) => (await sample.boundingBox())!.y));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(languageNames.length);
  });
});

test('every sample is there to read when the script does not come', async ({ page, noise }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(page409);
  await expect(shown(page)).toHaveCount(languageNames.length);
  noise.length = 0;
});
