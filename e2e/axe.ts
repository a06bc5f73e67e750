import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(axe: AxeBuilder) {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Expects that the page, as it is now, passes axe's rules for WCAG 2.2 AA and the contrast of AAA. */
export async function expectAccessible(page: Page) {
  const axe = new AxeBuilder({ page }).options({
    runOnly: TAGS,
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  expect(await violations(axe), page.url()).toEqual([]);
}

/** It does so in the dark too, where the colors differ and nothing else. */
export async function expectAccessibleInBoth(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  expect(await violations(dark), `${page.url()} in the dark`).toEqual([]);
}
