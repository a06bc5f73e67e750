// Every kind of page passes axe's WCAG 2.2 AA rules, in light and dark, with what opens on it.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../site.ts';
import { codes, index, listed, reference } from './fixture.ts';

const kinds = {
  'the index': index,
  'a status, with notes, errors on their way out and one that is named': `${reference}#quote_expired`,
  'an error, with tabs and a caution': `${reference}depot_closed/`,
  'a retired error': `${reference}fax_failed/`,
  'a former name': `${reference}rate_lapsed/`,
  'the error object': `${index}error-object/`,
  'the search page': `${index}search/`,
};

for (const [name, path] of Object.entries(kinds)) {
  test(name, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleInBoth(page);
  });
}

test('a lost address', async ({ page, noise }) => {
  await page.goto('/nowhere/quote-expired');
  await expect(page.getByRole('alert').getByRole('link')).toBeVisible();
  await expectAccessibleInBoth(page);
  noise.splice(0);
});

test('the notice of a lost fragment', async ({ page }) => {
  await page.goto(`${index}404/#parcel_not_foun`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('the search with results', async ({ page }) => {
  await page.goto(index);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('depot');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('the search with a list that scrolls, which the keyboard reaches', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 420 });
  await page.goto(index);
  await page.keyboard.press('/');
  await expect(page.getByRole('option').first()).toBeVisible();
  const answer = page.getByRole('region', { name: 'Answer' });
  expect(await answer.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Tab');
  await expect(answer).toBeFocused();
});

test('the first Tab skips to the content', async ({ page }) => {
  await page.goto(reference);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  // What comes next is the text, and not the list of errors.
  await expect(page.locator('main nav.errors')).toHaveCount(0);
});

test('what has the focus is never under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.goto(reference);
  const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().bottom);
  const links = await page.locator('main a').count();
  for (let step = 0; step < links; step++) await page.keyboard.press('Tab');
  for (let step = 0; step < links - 6; step++) {
    await page.keyboard.press('Shift+Tab');
    const top = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    const isInMain = await page.evaluate(() => !!document.activeElement!.closest('main'));
    if (isInMain) expect(top).toBeGreaterThanOrEqual(bar);
  }
});

test('the settings', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expectAccessibleInBoth(page);
});

test('the answer to a pasted response', async ({ page }) => {
  await page.goto(index);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('{"status_code":409,"error_type":"quote_expired"}');
  await expect(page.locator('dialog dl')).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('who asks for more contrast gets it: quiet words and lines are as dark as the text', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(`${reference}quote_expired/`);
  const ink = await page
    .locator('.prose > p')
    .nth(1)
    .evaluate((text) => getComputedStyle(text).color);
  await expect(page.locator('.trail')).toHaveCSS('color', ink);
  await expect(page.locator('.errors ul')).toHaveCSS('border-inline-start-color', ink);
});

test.describe('in forced colors', () => {
  const background = (element: Locator) =>
    element.evaluate((found) => getComputedStyle(found).backgroundColor);

  /** The chosen one of some is told from the others by the pair of colors that the system has for that. */
  async function expectTold(chosen: Locator, other: Locator) {
    const highlight = await chosen.page().evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.backgroundColor = 'Highlight';
      return getComputedStyle(probe).backgroundColor;
    });
    expect(await background(chosen)).toBe(highlight);
    expect(await background(other)).not.toBe(highlight);
    const colors = await chosen.evaluate((found) =>
      [found, ...found.querySelectorAll('*')].map((element) => getComputedStyle(element).color),
    );
    expect(new Set(colors).size, 'colors of its text').toBe(1);
  }

  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the mark, the chosen tab and the current error can be told', async ({ page }) => {
    // Wide enough for the list of errors.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${reference}#quote_expired`);
    const mark = await page
      .locator('article h2:target')
      .evaluate((element) => getComputedStyle(element, '::before').borderInlineStartWidth);
    expect(mark).toBe('3px');
    const tabs = page.locator('article', { has: page.locator(':target') }).getByRole('tab');
    await expectTold(tabs.nth(0), tabs.nth(1));
    const links = page.locator('.errors').getByRole('link');
    await expect(page.locator('.errors [aria-current]')).toHaveText('quote_expired');
    await expectTold(page.locator('.errors [aria-current]'), links.first());
    await expectAccessible(page);
  });

  test('the active result can be told', async ({ page }) => {
    await page.goto(reference);
    await page.keyboard.press('/');
    await page.locator('dialog').getByRole('combobox').fill('parcel_address');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expectTold(page.getByRole('option').first(), page.getByRole('option').nth(1));
    await expectAccessible(page);
  });
});

/** Returns the accessibility tree of a page: the roles and names of all nodes that are not ignored. */
async function treeOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value) }));
}

test('the names of errors are whole, though long ones may break', async ({ page }) => {
  await page.goto(reference);
  await expect(page.locator('h2 wbr')).not.toHaveCount(0);
  const named = (await treeOf(page)).filter(
    ({ role, name }) => !/Text/.test(role) && name.replaceAll(' ', '') === 'parcel_address_zone_error',
  );
  expect(new Set(named.map(({ role }) => role))).toEqual(new Set(['article', 'heading', 'link']));
  expect(new Set(named.map(({ name }) => name))).toEqual(new Set(['parcel_address_zone_error']));
  for (const code of codes)
    await expect(page.getByRole('article', { name: code, exact: true })).toHaveCount(1);
});

test('of the samples only those that are shown are told of', async ({ page }) => {
  await page.goto(reference);
  await expect(page.getByRole('tablist')).toHaveCount(listed.length);
  const panels = (await treeOf(page)).filter(({ role }) => role === 'tabpanel');
  expect(panels.map(({ name }) => name)).toEqual(listed.map(() => 'curl'));
});

test('what is a list remains one without its bullets, in Safari too', async ({ page }) => {
  for (const path of [index, reference]) {
    await page.goto(path);
    const lists = await page
      .locator('ul, ol')
      .evaluateAll((all) =>
        all
          .filter((list) => getComputedStyle(list).listStyleType === 'none')
          .map((list) => list.getAttribute('role')),
      );
    expect(lists.length, path).toBeGreaterThan(1);
    expect(new Set(lists), path).toEqual(new Set(['list']));
  }
});

test('what is pressed is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [index, reference, `${reference}quote_expired/`]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const boxes = await page
      .locator('.bar :is(a, button), .anchor, .errors summary, .jump a, main button')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() })),
      );
    expect(boxes.length).toBeGreaterThan(3);
    for (const { text, box } of boxes) {
      expect.soft(Math.min(box.width, box.height), `${path}: ${text}`).toBeGreaterThanOrEqual(24);
    }
  }
});
