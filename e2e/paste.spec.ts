// Whatever is pasted stays in the page, is shown as text, and never makes the page stall.
import { expect, index, reference, test } from './site.ts';
import type { Page } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const field = (page: Page) => page.locator('dialog').getByRole('combobox');

async function paste(page: Page, text: string) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Pastes without the system's clipboard, which takes its time for megabytes. */
const pasteLong = (page: Page, text: string) =>
  field(page).evaluate((input, value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', value);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

async function openDialog(page: Page) {
  await page.goto(reference);
  await page.keyboard.press('/');
  await expect(page.getByText('It stays in this page')).toBeVisible();
}

const body = {
  status_code: 403,
  request_id: 'request-id-live-0b1c',
  error_type: 'use_https',
  error_message: 'Please use HTTPS.',
  error_url: 'https://stytch.com/docs/b2b/api/errors/403#use_https',
};

test('a pasted response shows what was understood of it', async ({ page }) => {
  await openDialog(page);
  await paste(page, JSON.stringify(body, null, 2));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await expect(dialog.getByRole('option')).toContainText('use_https');
  await expect(dialog.locator('[role=status]')).toHaveText(
    'Response with 403 use_https, request id request-id-live-0b1c.',
  );
  await expect(dialog.locator('dd')).toHaveText([
    'Please use HTTPS.',
    'Please use https instead of http.',
    'request-id-live-0b1c Copy',
    'Write to support@stytch.com',
  ]);
  const mail = new URL((await dialog.getByRole('link', { name: /^Write/ }).getAttribute('href'))!);
  expect(mail.searchParams.get('body')).toContain('Request id: request-id-live-0b1c');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('request-id-live-0b1c');
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('several responses are several cards, each below its error', async ({ page }) => {
  await openDialog(page);
  const other = { ...body, request_id: 'request-id-live-2', error_type: 'organization_suspended' };
  await paste(page, [body, other].map((one) => JSON.stringify(one)).join('\n'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[role=status]')).toContainText('2 responses: 403 use_https, 403 org');
  const tops = await dialog
    .locator('[role=option], dl')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const [first, second, firstCard, secondCard] = tops as [number, number, number, number];
  expect([first, firstCard, second, secondCard]).toEqual(tops.toSorted((a, b) => a - b));
});

test('a response that the reference lacks shows its parts, and no other error', async ({ page }) => {
  await openDialog(page);
  const error_url = 'https://stytch.com/docs/b2b/api/errors/400#email_bounced';
  await paste(page, JSON.stringify({ ...body, status_code: 400, error_type: 'email_bounced', error_url }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[role=status]')).toContainText('which this reference lacks');
  await expect(dialog.locator('dd').first()).toHaveText('400 email_bounced');
  await expect(dialog.getByRole('link', { name: error_url })).toHaveAttribute('href', error_url);
  await expect(dialog.locator('[aria-selected=true]')).toHaveCount(0);
});

test('the lines of a log stay apart', async ({ page }) => {
  await openDialog(page);
  await paste(page, 'failed: use_https\nnext line\r\norganization_suspended\nend');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('a code that does not exist is named, and near ones are only offered', async ({ page }) => {
  await openDialog(page);
  await paste(page, 'organization_deleted');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[role=status]')).toContainText(
    'No error organization_deleted in this reference.',
  );
  await expect(dialog.getByRole('option').first()).toContainText(/did you mean|may fit/);
});

test('nothing leaves: no request, storage or address ever has what was pasted', async ({ page, context }) => {
  const marker = 'SECRET-7f3a9c';
  const sent: string[] = [];
  context.on('request', (request) =>
    sent.push(request.url() + (request.postData() ?? '') + JSON.stringify(request.headers())),
  );
  await openDialog(page);
  await paste(page, `${marker} ${JSON.stringify({ ...body, request_id: marker })}`);
  await expect(page.getByRole('option')).toHaveCount(1);
  await field(page).fill(`${marker} organization role`);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.goto(index);
  await page.getByRole('combobox').fill(`${marker} organization role`);
  await page.waitForLoadState('networkidle');
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  );
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((request) => request.includes(marker))).toEqual([]);
  expect(kept).not.toContain(marker);
});

const hostile = {
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'a prototype': '{"__proto__":{"error_type":"use_https"},"constructor":1}',
  'unpaired surrogates': '\ud800\udfff\ud800 use_https \udc00',
  'right-to-left marks': '\u202euse_https\u202c \u2067x\u2069',
  emoji: '🙂👩‍👩‍👧 use_https 🏴‍☠️',
  '5 MB': 'use_https '.repeat(500_000),
  '65,000 combining marks': `a${'\u0301'.repeat(65_000)}`,
  'a word of 60,000 letters': 'authorization'.repeat(4_700),
  '24,000 words': 'some words of a log '.repeat(4_800),
  '5 MB without a space': 'a'.repeat(5_000_000),
  'JSON nested 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a thousand codes': Array.from({ length: 1_000 }, (_, i) => `code_number_${i}`).join('\n'),
  'a bomb for regular expressions': `${'a'.repeat(30_000)}!${'\\'.repeat(30_000)}"error_type"${' '.repeat(5_000)}`,
};

for (const [name, text] of Object.entries(hostile)) {
  test(`${name}: the page answers and shows text as text`, async ({ page }) => {
    await openDialog(page);
    await pasteLong(page, text);
    await expect(page.getByRole('dialog').locator('[role=status]')).not.toContainText(
      'It stays in this page',
    );
    await expect(field(page)).toBeEditable();
    await expect(page.locator('dialog :is(img, script, iframe)')).toHaveCount(0);
    if (text.length > 65_536) {
      await expect(page.getByRole('dialog')).toContainText('its beginning and its end were read');
    }
  });
}

test('the field on the index answers as the dialog does', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('useHttps');
  await expect(page.getByRole('option').first()).toContainText('use_https');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${reference}#use_https`);
});

test('the field on the index closes on Escape and when it is left', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('use_https');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveValue('');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByText('It stays in this page')).toBeHidden();
});

test.describe('the search page', () => {
  test('answers a shared link', async ({ page }) => {
    await page.goto(`${index}search/?q=tenancy`);
    await expect(page.getByRole('option').first()).toContainText('session_authorization_tenancy_error');
    await expect(page.getByRole('combobox')).toHaveValue('tenancy');
  });

  test('keeps what was typed when a result is left again', async ({ page }) => {
    await page.goto(`${index}search/`);
    await page.getByRole('combobox').fill('use_https');
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL(`${reference}#use_https`);
    await page.goBack();
    await expect(page).toHaveURL(`${index}search/?q=use_https`);
    await expect(page.getByRole('combobox')).toHaveValue('use_https');
  });

  test('keeps what was pasted out of the address', async ({ page }) => {
    await page.goto(`${index}search/`);
    await page.getByRole('combobox').focus();
    await paste(page, JSON.stringify(body, null, 2));
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(`${index}search/`);
    await page.reload();
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('combobox')).toHaveValue(/^\{ "status_code"/);
  });

  test('shows markup in the link as text', async ({ page }) => {
    await page.goto(`${index}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(page.locator('error-lookup [role=status]')).not.toBeEmpty();
    await expect(page.locator('img')).toHaveCount(0);
  });

  test('is offered to the browser as a search engine', async ({ page, request }) => {
    await page.goto(index);
    const link = page.locator('link[rel=search]');
    const xml = await (await request.get((await link.getAttribute('href'))!)).text();
    expect(xml).toContain('template="https://stytch.com/docs/b2b/api/errors/search/?q={searchTerms}"');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is the index, with a word of explanation', async ({ page }) => {
      await page.goto(`${index}search/?q=tenancy`);
      await expect(page.getByText('Search needs JavaScript')).toBeVisible();
      await expect(page.getByRole('combobox')).toHaveCount(0);
      await expect(page.locator('.overview li a')).toHaveCount(4);
    });
  });
});
