// If the system replaces colors, the current choice still looks different.
import { reference } from '../engine/fixture.ts';
import { expect, test } from './fixture.ts';
import type { Reader } from './reader.ts';

test.use({ condition: 'forced colors' });
test.skip(({ engine }) => engine.startsWith('webkit'), 'WebKit knows no forced colors.');

/** Expects that the chosen element has another background than the others. */
async function expectToldApart(reader: Reader, chosen: string, other: string) {
  /** Returns the visible color behind an element: its own background, or that of the elements below it. */
  const [one, another] = await reader.see(
    (...selectors) =>
      selectors.map((selector) => {
        let element = document.querySelector(selector)!;
        const color = () => getComputedStyle(element).backgroundColor;
        while (/, 0\)$/.test(color())) element = element.parentElement!;
        return color();
      }),
    chosen,
    other,
  );
  expect(one).not.toBe(another);
}

test.beforeEach(async ({ reader }) => {
  await reader.open(`${reference}quote_expired/`);
  expect(await reader.see(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});

test('the language', async ({ reader }) => {
  await expect.poll(() => reader.see(() => document.querySelectorAll('[role=tab]').length)).toBe(5);
  await expectToldApart(reader, '[aria-selected=true]', '[aria-selected=false]');
});

test('the error in the list', ({ reader }) =>
  expectToldApart(reader, '.errors [aria-current]', '.errors a:not([aria-current])'));

test('the result of a search', async ({ reader }) => {
  await reader.press('Control+k');
  await expect
    .poll(() => reader.see(() => document.querySelector('dialog[open] [role=option]')?.textContent ?? ''))
    .not.toBe('');
  await reader.type('zone');
  const chosen = '[role=option][aria-selected=true]';
  await expect
    .poll(() => reader.see((selector) => document.querySelector(selector)?.textContent ?? '', chosen))
    .toContain('zone');
  await expectToldApart(reader, chosen, '[role=option][aria-selected=false]');
});
