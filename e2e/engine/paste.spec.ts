// Whatever is pasted stays in the page, is shown as text, and never makes the page stall.
import { expect, test } from '../site.ts';
import { announced, body, field, openDialog, paste, said } from './dialog.ts';
import { index, reference } from './fixture.ts';
import type { Page } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Pastes with the keyboard, from the system's clipboard. */
async function pasteByKey(page: Page, text: string) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test('a pasted response is answered with a verdict, what differs from the reference, and what support needs', async ({
  page,
}) => {
  await openDialog(page);
  await pasteByKey(page, JSON.stringify(body, null, 2));
  const dialog = page.getByRole('dialog');
  await expect(said(page)).toHaveText('Response with 409 quote_expired.');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await expect(dialog.getByRole('option')).toContainText('quote_expired');
  await expect(dialog.getByRole('option')).toContainText('The request named a quote that has run out.');
  const rows = await dialog
    .locator('dl')
    .evaluate(({ children }) => [...children].map((child) => child.textContent));
  expect(rows).toEqual([
    ...['Retry', 'Can help.'],
    ...['Who can fix it', 'The developer'],
    ...['First step', 'Ask for a quote, say with POST /v1/quotes.'],
    ...['Message', 'Please ask again.'],
    ...['Documented', 'Please ask for a new quote.'],
    ...['Request ID', 'request-id-live-0b1c Copy'],
  ]);
  await expect(announced(page)).toContainText(/Can help\.[^]+request-id-live-0b1c/);
  const mail = new URL((await dialog.getByRole('link', { name: /^Write/ }).getAttribute('href'))!);
  expect(mail.searchParams.get('body')).toContain('Request ID: request-id-live-0b1c');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toBe('request-id-live-0b1c');
  const url = `${new URL(page.url()).origin}${reference}#quote_expired`;
  const forSupport = new RegExp(
    `^409 quote_expired\nRequest ID: request-id-live-0b1c\nDepot: \nTime \\(UTC\\): before [-\\d: ]{16}\nPage: ${url}\n$`,
  );
  await dialog.getByRole('button', { name: 'Copy for support' }).click();
  await expect.poll(copied).toMatch(forSupport);
  await dialog.getByRole('link', { name: 'Open the explanation' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(url);
  // What was pasted is filled in on the page, too, for its error only.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  const copyButton = (code: string) =>
    page.getByRole('article', { name: code, exact: true }).getByRole('button', { name: 'Copy for support' });
  await copyButton('quote_expired').click();
  await expect.poll(copied).toMatch(forSupport);
  await copyButton('depot_closed').click();
  await expect.poll(copied).toMatch(/^409 depot_closed\nRequest ID: \n/);
});

for (const [kind, text] of Object.entries({
  'a line with a message': 'ERROR 409 request_id=req_live0007 Please ask for a new quote.',
  'a line with a code': '2026-11-30T02:14:07Z quote_expired (req_live0007)',
})) {
  test(`${kind} is answered with a verdict, and keeps its request ID`, async ({ page }) => {
    await openDialog(page);
    await paste(page, text);
    const card = page.locator('dialog .card');
    await expect(card).toContainText('Can help.');
    await expect(card).toContainText('req_live0007');
  });
}

test('without the verdicts, a pasted response is answered with the rest', async ({ page, noise }) => {
  await page.route('**/verdicts.json', (route) => route.abort());
  await openDialog(page);
  await paste(page, JSON.stringify(body));
  await expect(page.locator('dialog dl')).toContainText('request-id-live-0b1c');
  await expect(page.locator('dialog dl')).not.toContainText('First step');
  noise.splice(0);
});

test('a copy in the dialog is said to screen readers, and its button is what it was again', async ({
  page,
}) => {
  await openDialog(page);
  await paste(page, JSON.stringify(body));
  const [dialog, button] = [page.getByRole('dialog'), page.locator('dialog dd button')];
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(dialog.locator('[role=status]')).toContainText('Copied');
  await expect(button).toHaveText('Copy');
  await expect(dialog.locator('[role=status]')).not.toContainText('Copied');
});

test('a paste without a text is left to the browser', async ({ page }) => {
  await openDialog(page);
  const isLeft = await field(page).evaluate((input) =>
    input.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })),
  );
  expect(isLeft).toBe(true);
});

test('the lines of a log stay apart', async ({ page }) => {
  await openDialog(page);
  await pasteByKey(page, 'failed: quote_expired\nnext line\r\ndepot_closed\nend');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('a code that does not exist is named, and near ones are only offered', async ({ page }) => {
  await openDialog(page);
  await pasteByKey(page, 'depot_clossed_x');
  await expect(said(page)).toContainText('No error depot_clossed_x in this reference.');
  await expect(said(page)).toContainText('Did you mean depot_closed?');
});

test('nothing leaves: no request, storage or address ever has what was pasted', async ({ page, context }) => {
  const marker = 'SECRET-7f3a9c';
  const sent: string[] = [];
  context.on('request', (request) =>
    sent.push(request.url() + (request.postData() ?? '') + JSON.stringify(request.headers())),
  );
  await openDialog(page);
  await pasteByKey(page, `${marker} ${JSON.stringify({ ...body, request_id: marker })}`);
  await expect(page.getByRole('option')).toHaveCount(1);
  await field(page).fill(`${marker} where is the depot`);
  await expect.poll(() => sent.filter((request) => request.includes('/pagefind/')).length).toBeGreaterThan(2);
  await expect(page.getByRole('option').first()).toBeVisible();
  const opened = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== opened);
  await page.goto(index);
  await page.getByRole('combobox').fill(`${marker} where is the depot`);
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
  'a prototype': '{"__proto__":{"error_type":"quote_expired"},"constructor":1}',
  'unpaired surrogates': '\ud800\udfff\ud800 quote_expired \udc00',
  'right-to-left marks': '\u202equote_expired\u202c \u2067x\u2069',
  emoji: '🙂👩‍👩‍👧 quote_expired 🏴‍☠️',
  '5 MB': 'quote_expired '.repeat(500_000),
  '5 MB without a space': 'a'.repeat(5_000_000),
  'JSON nested 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a thousand codes': Array.from({ length: 1_000 }, (_, i) => `code_number_${i}`).join('\n'),
  'a bomb for regular expressions': `${'a'.repeat(30_000)}!${'\\'.repeat(30_000)}"error_type"${' '.repeat(5_000)}`,
};

for (const [name, text] of Object.entries(hostile)) {
  test(`${name}: the page answers and shows text as text`, async ({ page }) => {
    await openDialog(page);
    await paste(page, text);
    await expect(said(page)).not.toContainText('It stays in this page');
    await expect(field(page)).toBeEditable();
    await expect(page.locator('dialog :is(img, script, iframe)')).toHaveCount(0);
    if (text.length > 65_536) {
      await expect(page.getByRole('dialog')).toContainText('only parts of it were read');
    }
  });
}

test('the field on the index answers as the dialog does', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('quoteExpired');
  await expect(page.getByRole('option').first()).toContainText('quote_expired');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${reference}#quote_expired`);
});

test('the field on the index closes on Escape and when it is left', async ({ page }) => {
  await page.goto(index);
  await page.getByRole('combobox').fill('quote_expired');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveValue('');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.locator('error-lookup .state')).toBeHidden();
});
