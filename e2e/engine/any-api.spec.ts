// Other content makes the reference of another API, without a change of the code.
import { globSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { expect, test } from '../site.ts';
import { codes, folder, htmlOf, index, listed, others, reference } from './fixture.ts';

plain('every error has its page, its Markdown and its JSON, and its record in the search', () => {
  const files = globSync('**/*.*', { cwd: folder });
  expect(files.filter((file) => file.includes('quote_expired')).sort()).toEqual(
    ['quote_expired.json', 'quote_expired.md', 'quote_expired/index.html'].map((file) =>
      `${reference}${file}`.slice(1),
    ),
  );
  const records = files.filter((file) => file.startsWith('pagefind/fragment/'));
  // And those of the two statuses and the error object.
  expect(records).toHaveLength(codes.length + others.length + 3);
});

test('an error’s own page has its name, its sections and its ways to help', async ({ page }) => {
  await page.goto(`${reference}quote_expired/`);
  await expect(page.locator('h1')).toHaveText('quote_expired');
  await expect(page.locator('article h2')).toHaveText([
    'Why it happens',
    'How to fix it',
    'When to try again',
    'How to prevent it',
    'Easily confused with',
    'In code',
    'How to get help',
  ]);
  await expect(page.locator('.help li')).toHaveText([
    /Ask the community\s*Parcel Community/,
    /Write to us\s*help@/,
  ]);
});

test('every status has its page, with every error', async ({ page }) => {
  await page.goto(`${index}404/#parcel_not_found`);
  await expect(page.locator('#parcel_not_found')).toBeInViewport();
  await expect(page.locator('article:has(:target)')).toContainText('404 Not Found');
  await expect(page.locator('article h2')).toHaveText([...others]);
  await page.goto(reference);
  await expect(page.locator('article')).toHaveCount(codes.length);
});

test('the last error reaches the top of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1800 });
  await page.goto(`${reference}#${codes.at(-1)}`);
  const top = await page
    .locator(`#${codes.at(-1)}`)
    .evaluate((heading) => heading.getBoundingClientRect().top);
  expect(top).toBeLessThan(120);
});

test('an error and the page of its status list all that are not too many', async ({ page }) => {
  const links = page.locator('nav.errors li');
  await page.goto(reference);
  await expect(links).toHaveCount(listed.length);
  await page.goto(`${reference}parcel_address_error/`);
  await expect(links).toHaveCount(listed.length);
  await expect(page.locator('nav.errors [aria-current]')).toHaveText(/parcel_address_error/);
});

test('an error leads back, on to its neighbors and to its anchor', async ({ page }) => {
  await page.goto(`${reference}parcel_address_error/`);
  const near = page.getByRole('navigation', { name: 'Neighboring errors' });
  await expect(near.locator('[rel=prev]')).toHaveAttribute('href', `${reference}label_voided/`);
  await expect(near.locator('[rel=next]')).toHaveAttribute('href', `${reference}parcel_address_zone_error/`);
  await page.getByRole('link', { name: 'Link to parcel_address_error' }).click();
  await expect(page).toHaveURL(`${reference}#parcel_address_error`);
});

test('a question tells each error of a status from the others', async ({ page }) => {
  await page.goto(reference);
  await expect(page.locator('.intro .cards code')).toHaveText([...listed]);
  await page.locator('.intro .cards').getByRole('link', { name: 'quote_expired' }).click();
  await expect(page).toHaveURL(`${reference}#quote_expired`);
});

test('a status whose errors all have a gate shows them as a path, in the order of the content', async ({
  page,
}) => {
  await page.goto(`${index}404/`);
  await expect(page.getByRole('heading', { name: 'Which one is gone?' })).toBeVisible();
  await expect(page.locator('.choice p')).toContainText('The API checks the parcel before the label.');
  await expect(page.locator('ol.gates').getByRole('link')).toHaveText([
    /^Does the parcel exist\?\s+No:\s+parcel_not_found$/,
    /^Is the label still valid\?\s+No:\s+label_voided$/,
  ]);
  const placesAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page
      .locator('.gates li')
      .evaluateAll((all) => all.map((gate) => gate.getBoundingClientRect()));
    return boxes.map(({ x, y }) => [x, y]);
  };
  const [first, second] = await placesAt(390);
  expect(second![0]).toBe(first![0]);
  expect(second![1]).toBeGreaterThan(first![1]!);
  const [left, right] = await placesAt(1440);
  expect(right![0]).toBeGreaterThan(left![0]!);
  expect(right![1]).toBe(left![1]);
  await page.locator('.gates').getByRole('link', { name: 'label_voided' }).click();
  await expect(page).toHaveURL(`${index}404/#label_voided`);
});

test('the root leads to the index, and the index to every error', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(index);
  const links = await page
    .locator('.overview li a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([
    ...others.map((code) => `${index}404/#${code}`),
    ...listed.map((code) => `${reference}#${code}`),
  ]);
});

for (const path of ['/guide/reference/errors/409/', '/errors/409/']) {
  plain(`${path} is the same page, with a canonical link to the contract's`, () => {
    const canonical = `<link rel="canonical" href="https://parcels.example${reference}">`;
    const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(htmlOf(path)).toContain(canonical);
    expect(ids(htmlOf(path))).toEqual(ids(htmlOf(reference)));
  });
}

test('the e-mail names the error and asks for the request id', async ({ page }) => {
  await page.goto(`${reference}quote_expired/`);
  const mail = new URL((await page.locator('.help a[href^="mailto:"]').getAttribute('href'))!);
  expect(mail.pathname).toBe('help@parcels.example');
  expect(mail.searchParams.get('subject')).toContain('quote_expired');
  expect(mail.searchParams.get('body')).toMatch(/^Request ID: \r\n/);
});

test('the error object page explains each field, and which of them the API may omit', async ({ page }) => {
  await page.goto(`${index}error-object/`);
  const column = (place: number) => page.locator('tbody').first().locator(`tr > :nth-child(${place})`);
  await expect(column(1)).toHaveText([
    'status_code',
    'request_id',
    'error_type',
    'error_message',
    'error_url',
    'details.0.field',
    'details.0.limits',
    'details.0.values',
  ]);
  await expect(column(2)).toHaveText([
    'integer',
    ...Array<string>(4).fill('string'),
    'string, optional',
    'object, optional',
    'array, optional',
  ]);
});
