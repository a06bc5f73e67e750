// Using the pages in every browser engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, listed, reference } from '../engine/fixture.ts';
import { expect, test } from './fixture.ts';
import type { Reader } from './reader.ts';

const own = `${reference}quote_expired/`;
const response = {
  status_code: 409,
  request_id: 'request-id-live-0b1c',
  error_type: 'quote_expired',
  error_message: 'Please ask for a new quote.',
};

/** Waits until something on the page reads as it should. */
const expectText = (reader: Reader, selector: string, text: string | RegExp) =>
  expect
    .poll(() => reader.see((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector))
    .toMatch(text);
const option = 'dialog [role=option]';
/** Waits until the window is at a URL. During a navigation, the old page can't report one. */
const expectAddress = (reader: Reader, address: string) =>
  expect(async () =>
    expect(await reader.see(() => location.pathname + location.hash)).toBe(address),
  ).toPass();

test.describe('copies', () => {
  test('a sample', async ({ reader }) => {
    await reader.open(own);
    await reader.click('copy-code button');
    await expectText(reader, 'copy-code button', 'Copied');
    expect(await reader.copied()).toBe(
      await reader.see(() => document.querySelector('copy-code code')!.textContent),
    );
  });

  test('the address of an error', async ({ reader }) => {
    await reader.open(reference);
    await reader.click('#quote_expired + .anchor');
    await expectAddress(reader, `${reference}#quote_expired`);
    await expectText(reader, '#quote_expired + .anchor', '✓');
    expect(await reader.copied()).toBe(await reader.see(() => location.href));
  });

  test('the page as Markdown', async ({ reader }) => {
    await reader.open(own);
    await reader.click('copy-page button');
    await expectText(reader, 'copy-page button', 'Copied');
    const markdown = readFileSync(join(folder, `${own.slice(0, -1)}.md`), 'utf8');
    expect(await reader.copied()).toMatch(/^An API call of mine failed\. .+\n\n# /);
    expect(await reader.copied()).toContain(markdown);
  });

  test('the id of a request', async ({ reader }) => {
    await reader.open(reference);
    await reader.copy(JSON.stringify(response));
    await reader.press('Control+k');
    await reader.click('dialog input');
    await reader.press('Control+v');
    await reader.click('dialog dd button');
    await expectText(reader, 'dialog dd button', 'Copied');
    expect(await reader.copied()).toBe(response.request_id);
  });
});

test.describe('the search', () => {
  for (const [way, open] of Object.entries({
    'the keys': (reader: Reader) => reader.press('Control+k'),
    'its button': (reader: Reader) => reader.click('search-opener button'),
  })) {
    test(`opens by ${way}, finds a code and leads to it`, async ({ reader }) => {
      await reader.open(`${reference}depot_closed/`);
      await open(reader);
      await expectText(reader, 'dialog[open] [role=status]', /./);
      await reader.type('quote_expired');
      await expectText(reader, option, 'quote_expired');
      await reader.press('Enter');
      await expectAddress(reader, `${reference}#quote_expired`);
    });
  }

  test('says what a pasted response is, and Enter opens the explanation', async ({ reader }) => {
    await reader.open(`${reference}depot_closed/`);
    await reader.copy(JSON.stringify(response, null, 2));
    await reader.press('Control+k');
    await expectText(reader, 'dialog[open] [role=status]', /./);
    await reader.press('Control+v');
    await expectText(reader, option, 'quote_expired');
    await expectText(reader, 'dialog [role=status]', 'request-id-live-0b1c');
    await expectText(reader, 'dialog dl', 'request-id-live-0b1c');
    await reader.press('Enter');
    await expectAddress(reader, `${reference}#quote_expired`);
  });

  test('lists every error before anything is typed', async ({ reader }) => {
    await reader.open(`${reference}depot_closed/`);
    await reader.click('search-opener button');
    await expectText(reader, 'dialog[open] [role=status]', /./);
    await reader.click(option, 'parcel_address_zone_error');
    await expectAddress(reader, `${reference}#parcel_address_zone_error`);
  });

  test('finds a word of the text, which no code or message has', async ({ reader }) => {
    await reader.open(reference);
    await reader.press('Control+k');
    await expectText(reader, 'dialog[open] [role=status]', /./);
    await reader.type('winter');
    await expectText(reader, 'dialog [role=listbox]', 'Some depots close in winter');
  });

  test('closes on Escape', async ({ reader }) => {
    await reader.open(reference);
    await reader.press('Control+k');
    await expectText(reader, 'dialog[open] [role=status]', /./);
    await reader.press('Escape');
    await expect.poll(() => reader.see(() => document.querySelector('dialog')!.open)).toBe(false);
  });
});

test('a language is chosen for all errors, and kept', async ({ reader }) => {
  const chosen = () =>
    reader.see(() =>
      [...document.querySelectorAll('[role=tab][aria-selected=true]')].map((tab) => tab.textContent),
    );
  await reader.open(reference);
  await reader.click('[role=tab]', 'Python');
  await expect.poll(chosen).toEqual(listed.map(() => 'Python'));
  await reader.open(own);
  await expect.poll(chosen).toEqual(['Python']);
});

test.describe('the theme', () => {
  const paper = (reader: Reader) =>
    reader.see(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = async (reader: Reader, theme: string) => {
    await reader.open(reference);
    await reader.click('reader-settings > button');
    await reader.click('.settings label', theme);
  };

  test('is chosen, and there before any script is loaded', async ({ reader, site, driver }) => {
    await reader.open(reference);
    const system = await paper(reader);
    await choose(reader, 'Light');
    const light = await paper(reader);
    await choose(reader, 'Dark');
    await expect.poll(() => paper(reader)).not.toBe(light);
    const dark = await paper(reader);
    try {
      site.withholdsScripts = true;
      await reader.open(own);
      expect(await paper(reader)).toBe(dark);
    } finally {
      site.withholdsScripts = false;
    }
    // Some browsers report in the console that a script could not be loaded.
    driver.console.length = 0;
    await choose(reader, 'As the system');
    await expect.poll(() => paper(reader)).toBe(system);
  });

  test('is that of the system with a stored value that is none', async ({ reader }) => {
    await reader.open(reference);
    const system = await paper(reader);
    for (const stored of ['purple', '__proto__', '']) {
      await reader.see((value) => localStorage.setItem('errors.theme', value), stored);
      await reader.open(reference);
      expect(await paper(reader)).toBe(system);
      await reader.click('reader-settings > button');
      await expect
        .poll(() => reader.see(() => document.querySelector<HTMLInputElement>('.settings :checked')?.value))
        .toBe('');
    }
  });
});
