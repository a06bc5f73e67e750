// The lists and sentences of the dialog: certain answers, suggestions, and hits in the text if these are unsure.
import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { announced, field, openDialog, options, said, searchFor, slowPagefind } from './dialog.ts';
import { index, listed, others, reference } from './fixture.ts';

const titles = (page: Page) => options(page).locator('b');

test('empty, it lists the errors and says what it takes; none is chosen', async ({ page }) => {
  await openDialog(page);
  await expect(options(page)).toHaveCount(listed.length + others.length);
  await expect(said(page)).toContainText('A code, a message, a question or a log.');
  await expect(page.locator('dialog [aria-selected=true]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('dialog footer')).toHaveText(/↑↓ choose\s+⏎ open\s+esc close/);
});

const sentences = {
  quote_expired: 'This is quote_expired.',
  rate_lapsed: 'This is quote_expired, by a former name.',
  'depot_closed, later quote_expired': 'The text names depot_closed, quote_expired.',
  409: 'This is 409 Conflict.',
  'status code 404': 'This is 404 Not Found.',
  'https://parcels.example/reference/errors/409': 'This is 409 Conflict.',
  depot_clsed: /^No error depot_clsed in this reference\. Did you mean depot_closed\?/,
  'closed depot': /^Most likely depot_closed\./,
  'zzqqxx wwvv':
    'Nothing found. This reference covers the 404 and 409 errors of the Parcel API. See all errors · Write to help@parcels.example',
};
for (const [query, sentence] of Object.entries(sentences)) {
  test(`“${query}”: it says what was found, and how surely`, async ({ page }) => {
    await openDialog(page);
    await field(page).fill(query);
    await expect(said(page)).toHaveText(sentence);
  });
}

test('the page of a status is opened by its number', async ({ page }) => {
  await openDialog(page);
  await field(page).fill('404');
  await expect(titles(page)).toHaveText(['404 Not Found']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${index}404/`);
});

test('what is sure loads no text index', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openDialog(page);
  for (const query of ['quote_expired', 'expired quote', 'Your depot has been closed', '409']) {
    await field(page).fill(query);
    await expect(said(page)).toHaveText(/^(This is|Most likely)/);
  }
  // Longer than it waits for a further letter.
  await page.waitForTimeout(200);
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('a question: errors come first, hits in the text below them, each once, and nothing looks certain', async ({
  page,
}) => {
  await openDialog(page);
  await field(page).fill('depot clock of the carrier in winter');
  await expect(said(page)).toHaveText('2 may fit, none for certain. 2 in the text.');
  const own = await page.locator('dialog [role=listbox] > a b').allTextContents();
  const hits = await page.locator('dialog section > a b').allTextContents();
  expect([...own, ...hits].toSorted()).toEqual([
    'depot_closed',
    'parcel_address_error',
    'parcel_address_zone_error',
    'quote_expired',
  ]);
  expect(own).toHaveLength(2);
  await expect(page.locator('dialog .certain')).toHaveCount(0);
});

test('a name that no error has is said to be none, and looked for in the text', async ({ page }) => {
  await openDialog(page);
  await field(page).fill('quote_rate_must_be_positive_number');
  await expect(said(page)).toContainText(
    'No error quote_rate_must_be_positive_number in this reference. 1 in the text. This reference covers',
  );
  const mail = await said(page)
    .getByRole('link', { name: 'Write to help@parcels.example' })
    .getAttribute('href');
  expect(new URL(mail!).searchParams.get('subject')).toContain('quote_rate_must_be_positive_number');
  await expect(titles(page)).toHaveText(['quote_expired']);
  await field(page).fill('depot.season');
  await expect(titles(page).first()).toHaveText('depot_closed');
});

test('nothing that is shown moves when the text has been searched', async ({ page }) => {
  await slowPagefind(page);
  await page.goto(reference);
  await searchFor(page, 'parcel_depot_season');
  const places = () =>
    page
      .locator('dialog :is([role=listbox] > a, footer)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  await expect(said(page)).toContainText('Searching the text');
  const before = await places();
  expect(before.length).toBeGreaterThan(1);
  await expect(said(page)).toContainText('in the text');
  await expect(page.locator('dialog section > a')).not.toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('the order does not depend on the network: hits in the text come below, and Enter does not wait', async ({
  page,
}) => {
  await slowPagefind(page);
  await page.goto(reference);
  await searchFor(page, 'depot clock of the carrier in winter');
  await expect(said(page)).toContainText('Searching the text');
  const before = await titles(page).allTextContents();
  await expect(said(page)).toContainText('in the text.');
  expect((await titles(page).allTextContents()).slice(0, before.length)).toEqual(before);
});

test('typing loads no text index, a pause does', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const loads = () => asked.filter((url) => url.includes('/pagefind/')).length;
  // Time only passes when the test lets it, so that a busy machine makes no pause.
  await page.clock.install();
  await openDialog(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  for (const letter of 'depot clock of') {
    await page.keyboard.type(letter);
    await page.clock.runFor(200);
  }
  expect(loads()).toBe(0);
  await field(page).fill('zz');
  await page.clock.runFor(1_000);
  expect(loads()).toBe(0);
  await field(page).fill('depot clock of the carrier');
  await page.clock.runFor(400);
  await expect.poll(loads).toBeGreaterThan(0);
});

test('screen readers hear the final answer, and nothing on the way to it', async ({ page }) => {
  // Time passes only where it is told to, so that the machine's speed doesn't decide what is a pause.
  await page.clock.install();
  await openDialog(page);
  await expect(announced(page)).toContainText('It stays in this page');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const region = document.querySelector('dialog [role=status]')!;
    const heard = ((globalThis as { heard?: string[] }).heard = []) as string[];
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (const key of 'quote_expired') {
    await field(page).press(key);
    await page.clock.runFor(40);
  }
  await page.clock.runFor(2_000);
  expect(await page.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual([
    'This is quote_expired.',
  ]);
});

test('nonsense gets no answer, and the dialog keeps no room for one', async ({ page }) => {
  await openDialog(page);
  for (const nonsense of [
    'asdfgh',
    'lorem ipsum dolor',
    'pizza margherita recipe',
    '00000000',
    'aaaaaaaa',
    '🙂',
    // One of these words is in the text.
    'unadjusted lasagna spaghetti',
  ]) {
    await field(page).fill(nonsense);
    await expect(said(page)).toContainText('Nothing found.');
    await expect(options(page)).toHaveCount(0);
    expect((await page.locator('dialog').boundingBox())!.height).toBeLessThan(300);
  }
});

test('how sure a result is, is stated once', async ({ page }) => {
  await openDialog(page);
  const words = { quote_expired: 'This is', 'closed depot': 'Most likely', depot_clsed: 'Did you mean' };
  for (const [query, word] of Object.entries(words)) {
    await field(page).fill(query);
    await expect(said(page)).toContainText(word);
    const answer = await page.locator('dialog .answer').innerText();
    expect(answer.match(/This is|exact|most likely|did you mean/gi), query).toEqual([word]);
  }
});

for (const key of ['Control', 'Meta']) {
  test(`${key} and Enter open a result in a new tab, and the dialog stays`, async ({ page, context }) => {
    await openDialog(page);
    await field(page).fill('depot_closed');
    await expect(options(page)).toHaveCount(1);
    const opened = context.waitForEvent('page');
    await page.keyboard.press(`${key}+Enter`);
    await expect.poll(async () => (await opened).url()).toContain('#depot_closed');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(page.url()).not.toContain('depot_closed');
  });
}
