// The answers of the dialog to pasted responses, and to the output of programs about them.
import { expect, test } from '../site.ts';
import { body, openDialog, options, paste, said } from './dialog.ts';

test('several responses are several cards, each below its error', async ({ page }) => {
  await openDialog(page);
  const other = { ...body, request_id: 'request-id-live-2', error_type: 'depot_closed' };
  await paste(page, [body, other].map((one) => JSON.stringify(one)).join('\n'));
  await expect(said(page)).toHaveText('2 responses: 409 quote_expired, 409 depot_closed.');
  const [first, second, firstCard, secondCard, ...more] = await page
    .locator('dialog :is([role=option], dl)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(more).toEqual([]);
  const inOrder = [first!, firstCard!, second!, secondCard!];
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});

test('a response that the reference lacks: its parts, its own address, and no offers', async ({ page }) => {
  await openDialog(page);
  const error_url = 'https://parcels.example/reference/errors/410#parcel_lost';
  await paste(page, JSON.stringify({ ...body, status_code: 410, error_type: 'parcel_lost', error_url }));
  await expect(said(page)).toContainText('410 parcel_lost, not in this reference');
  await expect(page.locator('dialog dd').first()).toHaveText('410 parcel_lost');
  await expect(page.getByRole('link', { name: error_url })).toHaveAttribute('href', error_url);
  await expect(page.locator('dialog [aria-selected=true]')).toHaveCount(0);
  await expect(page.locator('dialog :is(.certain, [role=option])')).toHaveCount(0);
});

for (const error_url of [
  'https://evil.example/reference/errors/410#parcel_lost',
  'https://parcels.example.evil.example/410#parcel_lost',
  'http://parcels.example/reference/errors/410#parcel_lost',
  'javascript:alert(1)//https://parcels.example/410#parcel_lost',
]) {
  test(`no link to ${error_url}`, async ({ page }) => {
    await openDialog(page);
    await paste(page, JSON.stringify({ ...body, error_type: 'parcel_lost', error_url }));
    await expect(said(page)).toContainText('parcel_lost, not in this reference');
    await expect(page.locator('dialog dl a:not([href^="mailto:"])')).toHaveCount(0);
  });
}

test('codes in words next to a response are listed too', async ({ page }) => {
  await openDialog(page);
  await paste(page, `${JSON.stringify(body)}\nbefore that, depot_closed`);
  await expect(said(page)).toContainText('The text also names depot_closed.');
  await expect(options(page).locator('b')).toHaveText(['quote_expired', 'depot_closed']);
});

const dumps = {
  'a code that a terminal broke': [
    '{"error_type":"parcel_address\n_zone_error"}',
    'parcel_address_zone_error',
  ],
  'a long log, at its end': [
    `${'GET /health 200 3ms\n'.repeat(9_000)}ERROR ${JSON.stringify(body)}`,
    'quote_expired',
  ],
  'a traceback without keys': [
    'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nsdk.DepotClosedError: closed',
    'depot_closed',
  ],
  'a message between headers': [
    'HTTP/1.1 409 Conflict\ncontent-type: text/plain\n\nPlease ask for a new quote.',
    'quote_expired',
  ],
} as const;
for (const [name, [text, code]] of Object.entries(dumps)) {
  test(`${name} leads to its error`, async ({ page }) => {
    await openDialog(page);
    await paste(page, text);
    await expect(options(page).first().locator('b')).toHaveText(code);
  });
}
