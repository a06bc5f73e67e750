// Keys mean what the reader means by them: on any layout, in fields of other programs, with input methods.
import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { field, openDialog, options } from './dialog.ts';
import { reference } from './fixture.ts';

type Key = Pick<
  KeyboardEventInit,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
> & { keyCode?: number };

/** Presses a key that no driver knows. Resolves to whether the page uses it for itself. */
const press = (page: Page, selector: string, init: Key) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (target, options) =>
        !target.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...options }),
        ),
      init,
    );

const opening: Record<string, Key> = {
  Cyrillic: { key: 'л', code: 'KeyK', ctrlKey: true },
  Greek: { key: 'κ', code: 'KeyK', ctrlKey: true },
  'Hebrew on a Mac': { key: 'ל', code: 'KeyK', metaKey: true },
  'Dvorak, where another key has the K': { key: 'k', code: 'KeyV', ctrlKey: true },
  'capitals locked': { key: 'K', code: 'KeyK', ctrlKey: true },
};
for (const [name, key] of Object.entries(opening)) {
  test(`Ctrl+K opens the search: ${name}`, async ({ page }) => {
    await page.goto(reference);
    expect(await press(page, 'body', key)).toBe(true);
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

const foreign: Record<string, Key> = {
  "Firefox's console": { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
  'the same on a Mac': { key: 'k', code: 'KeyK', metaKey: true, shiftKey: true },
  'both keys': { key: 'k', code: 'KeyK', metaKey: true, ctrlKey: true },
  'with Alt': { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true },
  'T on Dvorak': { key: 't', code: 'KeyK', ctrlKey: true },
  'the browser’s own search': { key: '/', code: 'Slash', ctrlKey: true },
  'K alone': { key: 'k', code: 'KeyK' },
  'a key that ends a composition in Safari': { key: '/', keyCode: 229 },
  'a key within a composition': { key: '/', isComposing: true },
};
for (const [name, key] of Object.entries(foreign)) {
  test(`the browser keeps ${name}`, async ({ page }) => {
    await page.goto(reference, { waitUntil: 'networkidle' });
    expect(await press(page, 'body', key)).toBe(false);
    await page.waitForTimeout(100);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('an event without a key is ignored', async ({ page }) => {
  await page.goto(reference);
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
});

const editable = {
  'an editable element': { name: 'div', attributes: { contenteditable: '' } },
  'a textbox': { name: 'div', attributes: { role: 'textbox', tabindex: '0' } },
  'a textarea': { name: 'textarea', attributes: {} },
  'a field': { name: 'input', attributes: {} },
};
for (const [name, element] of Object.entries(editable)) {
  test(`/ is text in ${name}`, async ({ page }) => {
    await page.goto(reference, { waitUntil: 'networkidle' });
    await page.evaluate(({ name: tag, attributes }) => {
      const found = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
      // The key is pressed within the element, too.
      found.append(document.createElement('b'));
      document.body.prepend(found);
    }, element);
    for (const target of ['body > :first-child', 'body > [contenteditable] > b']) {
      if (await page.locator(target).count()) {
        expect(await press(page, target, { key: '/', code: 'Slash' }), target).toBe(false);
      }
    }
  });
}

test('/ opens the search from a choice of the settings too', async ({ page }) => {
  await page.goto(reference);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'As the system' }).focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

for (const key of ['Enter', 'ArrowDown', 'ArrowUp', 'Escape']) {
  for (const composing of [{ keyCode: 229 }, { isComposing: true }]) {
    test(`${key} is the input method's with ${JSON.stringify(composing)}`, async ({ page }) => {
      await openDialog(page);
      await field(page).fill('parcel_address');
      await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
      expect(await press(page, 'dialog input', { key, ...composing })).toBe(false);
      await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
      await expect(field(page)).toHaveValue('parcel_address');
      await expect(page).toHaveURL(reference);
    });
  }
}

test.describe('the link next to a heading', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  for (const modifier of ['Control', 'Meta', 'Shift', 'Alt']) {
    test(`copies nothing with ${modifier}`, async ({ page }) => {
      await page.goto(reference);
      await page.evaluate(() => navigator.clipboard.writeText('kept'));
      const link = page.getByRole('link', { name: 'Link to quote_expired' });
      const init = { ctrlKey: modifier === 'Control', metaKey: modifier === 'Meta' };
      await link.dispatchEvent('click', {
        ...init,
        shiftKey: modifier === 'Shift',
        altKey: modifier === 'Alt',
      });
      await page.waitForTimeout(100);
      expect(await copied(page)).toBe('kept');
      await expect(link).toHaveText('#');
    });
  }

  test('opens a new tab with Ctrl+Enter, and copies nothing', async ({ page, context }) => {
    await page.goto(reference);
    await page.evaluate(() => navigator.clipboard.writeText('kept'));
    await page.getByRole('link', { name: 'Link to quote_expired' }).focus();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.keyboard.press('ControlOrMeta+Enter'),
    ]);
    await tab.waitForURL(/#quote_expired$/);
    expect(await copied(page)).toBe('kept');
  });
});
