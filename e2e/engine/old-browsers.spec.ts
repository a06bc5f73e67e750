// The oldest supported browsers, which package.json lists: the site is compiled for them, and the pages work
// without the features that they lack.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import { transformWithOxc } from 'vite';
import project from '../../package.json' with { type: 'json' };
import { expect, test } from '../site.ts';
import { field, options } from './dialog.ts';
import { folder, htmlOf, index, listed, pages, reference } from './fixture.ts';

const targets = browserslistToTargets(project.browserslist);
const names = project.browserslist.map((browser) => browser.replace(' ', ''));

/** Expects a style to be the same after it was compiled for the range. */
function expectStyle(css: string, name: string) {
  const compile = (options: object) =>
    String(transform({ filename: name, code: Buffer.from(css), minify: true, ...options }).code);
  // The replacement of `light-dark()` and the prefixes would be added again.
  expect(css, name).not.toContain('light-dark(');
  const exclude = Features.LightDark | Features.VendorPrefixes;
  expect(compile({ targets, exclude }), name).toBe(compile({}));
}

/** Methods that the oldest browsers lack and no compiler adds, by the first version of Chrome, Firefox or Safari with them. */
const LATER =
  /\.(?:toSorted|toReversed|toSpliced|groupBy|withResolvers|fromAsync|isWellFormed|toWellFormed|checkVisibility|showPopover|hidePopover|togglePopover|popoverTargetElement|setHTMLUnsafe|moveBefore|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|aria[A-Z]\w+)\b|:dir\(/;

test('scripts and styles are written for the range', async () => {
  const scripts = globSync('_astro/*.js', { cwd: folder });
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    const code = readFileSync(join(folder, script), 'utf8');
    const compile = async (target: string | string[]) =>
      (await transformWithOxc(code, script, { target, sourcemap: false })).code;
    expect(await compile(names), script).toBe(await compile('esnext'));
    expect(code, script).not.toMatch(LATER);
  }
  const styles = new Set(
    pages().flatMap((page) => [...htmlOf(page).matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!)),
  );
  expect(styles.size).toBeGreaterThan(1);
  for (const css of styles) expectStyle(css, 'a page');
});

test('the README states the range', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { chrome, edge, firefox, safari } = Object.fromEntries(
    project.browserslist.map((browser) => browser.split(' ') as [string, string]),
  );
  expect(edge).toBe(chrome);
  expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`);
});

test('styles that scripts bring are written for the range', async ({ page }) => {
  await page.goto(`${reference}#no_such_error`);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
  const sheets = await page.evaluate(() =>
    document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n')),
  );
  expect(sheets.length).toBeGreaterThan(3);
  for (const css of sheets) expectStyle(css, 'a script');
});

test('the pages work without what the oldest browsers lack', async ({ page }) => {
  await page.addInitScript(() => {
    const remove = (prototype: object, isLacking: (name: string) => boolean) => {
      for (const name of Object.getOwnPropertyNames(prototype).filter(isLacking)) {
        Reflect.deleteProperty(prototype, name);
      }
    };
    remove(Element.prototype, (name) => /^(?:aria[A-Z]|role$|checkVisibility|setHTMLUnsafe)/.test(name));
    remove(HTMLElement.prototype, (name) => /popover/i.test(name));
    remove(HTMLButtonElement.prototype, (name) => /popover|command/i.test(name));
    remove(Array.prototype, (name) => /^(?:toS|toR)|^with$/.test(name));
    remove(Set.prototype, (name) => /^(?:is|union|intersection|difference|symmetric)/.test(name));
    remove(Map, (name) => name === 'groupBy');
    remove(Object, (name) => name === 'groupBy');
    remove(globalThis, (name) => /^(?:Iterator|ClipboardItem)$/.test(name));
    const matches = Element.prototype.matches;
    Element.prototype.matches = function (this: Element, selector: string) {
      if (/:dir\(|:has\(/.test(selector)) throw new SyntaxError(selector);
      return matches.call(this, selector);
    } as typeof matches;
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${reference}quote_expired/`);
  const tabs = page.locator('[role=tab]');
  await expect(tabs).toHaveCount(5);
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('code-tabs > details[open]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(20, 20, 22)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await field(page).fill('quote_expird');
  await expect(options(page).first()).toContainText('quote_expired');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${reference}#quote_expired`);
  await expect(page.locator('.errors [aria-current]')).toHaveText('quote_expired');
  await page.evaluate(() => (location.hash = 'quote_expird'));
  await expect(page.locator('unknown-anchor li')).toHaveCount(listed.length - 1);
  await page.goto(index);
  await page.getByRole('combobox').fill('depot');
  await expect(options(page).first()).toContainText('depot_closed');
});
