import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(axe: AxeBuilder) {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * What the page shows now passes axe's WCAG 2.2 AA rules. What is dark differs in its colors alone, so
 * there only those are measured.
 */
export async function expectAccessible(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(new AxeBuilder({ page }).withTags(TAGS)), page.url()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  expect.soft(await violations(dark), `${page.url()} in the dark`).toEqual([]);
}
