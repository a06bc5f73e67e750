// Where the system has its own colors, what is chosen can be told from the rest.
import { reference } from '../engine/fixture.ts';
import { expect, test } from './fixture.ts';
import type { Reader } from './reader.ts';

test.use({ condition: 'forced colors' });
test.skip(({ engine }) => engine.startsWith('webkit'), 'WebKit knows no forced colors.');

/** The colors of what is chosen and of what is not. */
const backgrounds = (reader: Reader, chosen: string, other: string) =>
  reader.see(
    (...selectors) =>
      selectors.map((selector) => getComputedStyle(document.querySelector(selector)!).backgroundColor),
    chosen,
    other,
  );

test.beforeEach(async ({ reader }) => {
  await reader.open(`${reference}quote_expired/`);
  expect(await reader.see(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});

test('the language', async ({ reader }) => {
  await reader.click('[role=tab]', 'Go');
  const [chosen, other] = await backgrounds(reader, '[aria-selected=true]', '[aria-selected=false]');
  expect(chosen).not.toBe(other);
});

test('the error in the list', async ({ reader }) => {
  const [chosen, other] = await backgrounds(
    reader,
    '.errors [aria-current]',
    '.errors a:not([aria-current])',
  );
  expect(chosen).not.toBe(other);
});

test('the result of a search', async ({ reader }) => {
  await reader.press('Control+k');
  await reader.click('dialog input');
  await reader.type('zone');
  await expect
    .poll(() => reader.see(() => document.querySelectorAll('dialog [role=option]').length))
    .toBeGreaterThan(1);
  const [chosen, other] = await backgrounds(
    reader,
    '[role=option][aria-selected=true]',
    '[role=option][aria-selected=false]',
  );
  expect(chosen).not.toBe(other);
});
