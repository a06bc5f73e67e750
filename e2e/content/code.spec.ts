// The lines of a program that matter are in sight, and both buttons copy what they name.
import { readFileSync } from 'node:fs';
import { languages } from '../../src/reference/samples.ts';
import { errorPath } from '../../src/reference/urls.ts';
import { expect, test } from '../site.ts';
import { api, errors } from './shipped.ts';

const marked = errors.flatMap((error) =>
  error.samples.filter(({ essential }) => essential).map((sample) => ({ error, sample })),
);

/** A program of the content without the lines that mark what matters, and only what matters of it. */
function programOf(id: string, file: string) {
  const text = readFileSync(`content/errors/${id}/${file}`, 'utf8');
  const [before, essential, after] = text.split(/^[^\S\n]*(?:\/\/|#) (?:end)?region\n/m);
  return { whole: `${before}${essential}${after}`, essential: essential! };
}

test('the content has marked programs', () => expect(marked.length).toBeGreaterThan(0));

for (const { error, sample } of marked) {
  const address = `${errorPath(api, error)}?lang=${sample.language}`;

  test(`${error.id}: the handling in ${languages[sample.language].name} is in sight`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const block = page.locator('figure.code', { hasText: sample.file }).locator('.essential');
    await expect(block.locator('pre')).toBeInViewport({ ratio: 0.5 });
    await expect(page.locator('details pre', { hasText: 'import' }).first()).not.toBeInViewport();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const heading = await page.locator('.samples > :is(h2, h3)').boundingBox();
    const lines = await block.boundingBox();
    expect(lines!.y - heading!.y).toBeLessThan(844 / 2);
  });

  test(`${error.id}: ${sample.file} is copied whole, or in part`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    const figure = page.locator('figure.code', { hasText: sample.file });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const { whole, essential } = programOf(error.id, sample.file);
    await figure.getByRole('button', { name: `Copy ${sample.file}` }).click();
    expect(await copied()).toBe(whole);
    await figure.getByRole('button', { name: 'Copy the lines that matter' }).click();
    expect(await copied()).toBe(essential);
  });
}
