// The page fits its window: it is readable at every width, and code is next to the prose where there is room.
import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { expectReadable } from '../widths.ts';
import { index, listed, reference } from './fixture.ts';

// The kinds of pages are tested in every engine. These show a retired error, and links that lead to no error.
for (const path of [`${reference}fax_failed/`, `${reference}#quote_expird`, '/404.html#quote_expird']) {
  test(`${path} is readable at every width`, ({ page }) => expectReadable(page, path));
}

test('a low window reads in one column, and the anchor is at its top', async ({ page }) => {
  for (const viewport of [
    { width: 1280, height: 200 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${reference}#quote_expired`);
    const title = (await page.locator('#quote_expired').boundingBox())!;
    expect(title.y).toBeGreaterThanOrEqual(0);
    expect(title.y).toBeLessThanOrEqual(40);
    await expect(page.locator('.bar')).not.toBeInViewport();
    const article = page.locator('article', { has: page.locator('#quote_expired') });
    const [prose, panel] = [article.locator('.prose'), article.locator('.panel')];
    const end = (await prose.boundingBox())!;
    expect((await panel.boundingBox())!.y).toBeGreaterThan(end.y + end.height);
    expect(await panel.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  }
});

test('on a phone, each cell of a table has the name of its column, also for screen readers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [`${reference}parcel_address_error/`, `${index}error-object/`]) {
    await page.goto(path);
    const table = page.locator('table:has(th:nth-child(3))').first();
    const names = await table.getByRole('columnheader').allTextContents();
    expect(names).toHaveLength(3);
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.children].map((cell) => getComputedStyle(cell, '::before').content.replaceAll(/"/g, '')),
        ),
      );
    expect(rows.length).toBeGreaterThan(1);
    for (const labels of rows) expect(labels).toEqual(names.map((name) => `${name}: `));
    await expect(table.getByRole('rowheader')).toHaveCount(rows.length);
  }
});

test('the index shows how a response leads to an error', async ({ page }) => {
  await page.goto(index);
  const line = page.locator('.anatomy');
  await expect(line).toHaveText(
    /"error_url": "https:\/\/parcels\.example\/reference\/errors\/404#\s*label_voided\s*"/,
  );
  await line.getByRole('link').click();
  await expect(page).toHaveURL(`${index}404/#label_voided`);
});

test('the response breaks before the fragment of its URL, not within the code', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${reference}parcel_address_zone_error/`);
  await page.locator('.panel summary', { hasText: 'Response' }).click();
  const boxes = await page.locator('.panel pre', { hasText: '"error_url"' }).evaluate((pre) => {
    const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.nodeValue!.startsWith('#'));
    const range = document.createRange();
    range.setStart(walker.currentNode, 0);
    range.setEnd(walker.currentNode, '#parcel_address_zone_error'.length);
    return range.getClientRects().length;
  });
  expect(boxes).toBe(1);
});

test('related errors come first among those that are easily confused', async ({ page }) => {
  await page.goto(`${reference}parcel_address_error/`);
  const first = page.locator('h2', { hasText: 'Easily confused with' }).locator('+ ul');
  await expect(first).toHaveText(/^\s*parcel_address_zone_error\s*: The address lies in a zone/);
  await expect(first.getByRole('link')).toHaveAttribute('href', `${reference}parcel_address_zone_error/`);
});

test('a flow has a box for each of its parts, and its signs have names for screen readers', async ({
  page,
}) => {
  await page.goto(`${reference}depot_closed/`);
  const flow = page.getByRole('figure').filter({ hasText: 'Where the parcel stops' });
  await expect(flow.locator('p').first().locator('span')).toHaveText(['Your key', 'depot', 'parcel']);
  const names = await flow
    .getByRole('img')
    .evaluateAll((signs) => signs.map((sign) => sign.getAttribute('aria-label')));
  expect(names).toEqual(['leads to', 'does not lead to', 'is not the same as']);
});

test('a panel is a stop of the Tab key only while it is moved in itself', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${reference}quote_expired/`);
  const panel = page.locator('.panel');
  const overflows = () => panel.evaluate((box) => box.scrollHeight > box.clientHeight);
  await expect(panel).toHaveAttribute('tabindex', '-1');
  expect(await overflows()).toBe(false);
  await page.getByRole('tab', { name: 'Java' }).click();
  await page.setViewportSize({ width: 1440, height: 500 });
  await expect(panel).toHaveAttribute('tabindex', '0');
  expect(await overflows()).toBe(true);
  await expect(page.getByRole('group', { name: 'Code and help: quote_expired' })).toHaveAttribute(
    'tabindex',
    '0',
  );
});

test('the foot of a panel fades while there is more below, and nothing fades at its end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(`${reference}quote_expired/`);
  await page.getByRole('tab', { name: 'Java' }).click();
  const panel = page.locator('.panel');
  /** Whether the last pixels of the panel show its content as it is. */
  const isClear = () =>
    panel.evaluate((box) => {
      const last = [...box.children].at(-1)!.getBoundingClientRect();
      const fade = Number.parseFloat(getComputedStyle(box, '::after').height);
      return last.bottom <= box.getBoundingClientRect().bottom - fade + 1;
    });
  await expect(panel).toHaveCSS('overflow-y', 'auto');
  const fade = await panel.evaluate((box) => {
    const { position, backgroundImage } = getComputedStyle(box, '::after');
    return `${position} ${backgroundImage}`;
  });
  expect(fade).toMatch(/^sticky linear-gradient\(rgba\(0, 0, 0, 0\), rgb/);
  expect(await isClear()).toBe(false);
  await panel.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  expect(await isClear()).toBe(true);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await panel.evaluate((box) => getComputedStyle(box, '::after').content)).toBe('none');
});

test('a page that is not there shows its suggestion without a hole below it', async ({ page }) => {
  await page.goto('/404.html#quote_expird');
  const notice = page.getByRole('alert').filter({ hasText: 'quote_expired' });
  const [above, below] = [await notice.boundingBox(), await page.locator('main error-lookup').boundingBox()];
  expect(below!.y - above!.y - above!.height).toBeLessThanOrEqual(16);
});

test('type: nothing is below 12.5 px, code has 13.5, and a section one size wherever it stands', async ({
  page,
}) => {
  const sections = new Set<string>();
  for (const path of [index, reference, `${reference}depot_closed/`, `${index}error-object/`, '/404.html']) {
    await page.goto(path);
    const { sizes, code, headings } = await page.evaluate(() => {
      const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const hasText = (element: Element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
      const found = (selector: string) =>
        [...document.querySelectorAll(selector)].filter(hasText).map(sizeOf);
      return {
        sizes: found('body *:not(script)'),
        code: found('pre, pre *'),
        headings: [...document.querySelectorAll('.prose :is(h2, h3), .panel :is(h2, h3)')]
          .filter((heading) => !heading.closest('.title'))
          .map(sizeOf),
      };
    });
    expect(sizes.length, path).toBeGreaterThan(10);
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(12.5);
    expect([...new Set(code)], path).toEqual(code.length ? [13.5] : []);
    for (const size of headings) sections.add(`${size} px`);
  }
  expect([...sections]).toEqual(['18 px']);
});

test('the home link is as wide as its text, so that a click on the empty bar does nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(reference);
  await page.mouse.click(700, 26);
  await expect(page).toHaveURL(reference);
  expect((await page.locator('.home').boundingBox())!.width).toBeLessThan(250);
});

test('the links to the parts of an error are a named navigation, and look like links', async ({ page }) => {
  await page.goto(reference);
  const nav = page.getByRole('navigation', { name: 'Parts of quote_expired' });
  await expect(nav.getByRole('link').first()).toHaveCSS('text-decoration-line', 'underline');
});

test('the list marks the error that is read', async ({ page }) => {
  await page.goto(reference);
  const current = page.locator('nav.errors [aria-current]');
  await expect(current).toHaveCount(0);
  for (const code of ['parcel_address_error', 'quote_expired']) {
    await page.locator(`[id="${code}-why"]`).evaluate((heading) => heading.scrollIntoView());
    await expect(current).toHaveText(code);
    await expect(current).toHaveAttribute('aria-current', 'true');
  }
  await page.goto(`${reference}quote_expired/`);
  await expect(current).toHaveAttribute('aria-current', 'page');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list marks the error that the URL names', async ({ page }) => {
    await page.goto(`${reference}#parcel_address_error`);
    const borders = await page
      .locator('nav.errors li a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderInlineStartColor));
    const marked = listed.indexOf('parcel_address_error');
    expect(borders.filter((color) => color === borders[marked])).toHaveLength(1);
  });
});

test('the sample stands beside the prose on a wide window and stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${reference}#parcel_address_error`);
  const article = page.locator('article').nth(2);
  const prose = (await article.locator('.split .prose').last().boundingBox())!;
  const code = (await article.locator('.panel figure').first().boundingBox())!;
  expect(code.x).toBeGreaterThan(prose.x + prose.width);
  await page.mouse.wheel(0, 300);
  await expect(article.locator('.panel figure').first()).toBeInViewport({ ratio: 1 });
});

test('the response is folded below the fix on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${reference}quote_expired/`);
  await expect(page.locator('.panel pre').first()).not.toBeInViewport();
  await page.locator('.panel .fold > summary').click();
  const fix = (await page.locator('.fix').boundingBox())!;
  const code = (await page.locator('.panel figure').first().boundingBox())!;
  expect(code.y).toBeGreaterThan(fix.y + fix.height);
  expect(code.x + code.width).toBeLessThanOrEqual(390);
});

/** How much has moved on the page until now, also just after the reader did something. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as never as { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 300, 0);
      }),
  );

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves on opening, or by a choice, in a window ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of [
      index,
      `${reference}#quote_expired`,
      `${reference}depot_closed/`,
      `${index}error-object/`,
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shiftOf(page), path).toBe(0);
      await page.getByRole('button', { name: 'Settings' }).click();
      for (const name of ['Dark', 'Light', 'As the system']) {
        await page.getByRole('radio', { name }).click();
      }
      expect(await shiftOf(page), `${path}: by choosing a theme`).toBe(0);
    }
  });
}

test('nothing moves by choosing a language but what the sample pushes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${reference}quote_expired/`, { waitUntil: 'networkidle' });
  const prose = page.locator('.prose');
  const before = await prose.boundingBox();
  for (const name of ['TypeScript', 'Java', 'curl']) {
    const tab = page.getByRole('tab', { name });
    const place = await tab.boundingBox();
    await tab.click();
    expect(await tab.boundingBox(), name).toEqual(place);
    expect(await prose.boundingBox(), name).toEqual(before);
  }
});

test('print shows the text in black on white, without what only a screen can use', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(reference);
  for (const name of ['.bar nav', '.errors', '.foot', 'copy-code button']) {
    await expect(page.locator(name).first()).toBeHidden();
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('pre').first()).toBeVisible();
  // Firefox moves a grid within a flexible column to the next page as a whole, and leaves the first blank.
  for (const name of ['body', '.two-column', '.split']) {
    await expect(page.locator(name).first()).toHaveCSS('display', 'block');
  }
  const breaks = await page
    .locator('article')
    .evaluateAll((articles) => articles.map((article) => getComputedStyle(article).breakBefore));
  expect(breaks).toEqual(breaks.map(() => 'page'));
  await expect(page.locator('.status b').first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('.mark')).toBeHidden();
  // A sample stays together, and a few lines of help don't begin a sheet.
  for (const sample of await page.locator('code-tabs > details').all()) {
    await expect(sample).toHaveCSS('break-inside', 'avoid');
  }
  await expect(page.locator('.panel > section:last-child').first()).toHaveCSS('break-before', 'avoid');
  await page.goto(index);
  await expect(page.locator('error-lookup')).toBeHidden();
});
