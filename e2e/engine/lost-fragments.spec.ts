// A fragment or an address that names no error is answered with the nearest one, and never trusted.
import { expect, test } from '../site.ts';
import { MAIN_ID } from '../../src/reference/page-ids.ts';
import { listed, others, reference } from './fixture.ts';

const cases = [
  { fragment: 'quote_expird', nearest: 'quote_expired' },
  { fragment: 'QUOTE_EXPIRED', nearest: 'quote_expired' },
  { fragment: 'quote-expired', nearest: 'quote_expired' },
  { fragment: 'quote%2Dexpired', nearest: 'quote_expired' },
  { fragment: 'quote%255Fexpired%22', nearest: 'quote_expired' },
  { fragment: 'parcl_adress_zone_eror', nearest: 'parcel_address_zone_error' },
  { fragment: 'Parcel-Address-Error', nearest: 'parcel_address_error' },
  { fragment: 'big_parcel_address_error', nearest: 'parcel_address_error' },
  { fragment: 'depo_clossed', nearest: 'depot_closed' },
  { fragment: 'closed', nearest: 'depot_closed' },
];

for (const { fragment, nearest } of cases) {
  test(`#${fragment} is near ${nearest}`, async ({ page }) => {
    await page.goto(`${reference}#${fragment}`);
    const notice = page.locator('unknown-anchor');
    await expect(notice).toBeInViewport();
    await expect(notice.locator('p').nth(1)).toHaveText(`Did you mean ${nearest}?`);
    await expect(notice.getByRole('link')).toHaveCount(listed.length);
    await notice.getByRole('link', { name: nearest, exact: true }).click();
    await expect(page).toHaveURL(`${reference}#${nearest}`);
    await expect(page.locator(`#${nearest}`)).toBeInViewport();
    await expect(notice).toBeHidden();
  });
}

const hostile = {
  markup: '<img src=x onerror=alert(1)>',
  script: '<script>document.title="taken"</script>',
  'encoded script': '%3Cscript%3Edocument.title=%22taken%22%3C/script%3E',
  'a javascript address': 'javascript:document.title="taken"',
  '10 kB': 'x'.repeat(10_000),
  '10 kB of percent signs': '%25'.repeat(3_000),
  'broken percent-encoding': '%E0%A4%A',
  'a prototype': '__proto__',
  'right to left': '%E2%80%AEderipxe_etouq',
  'a selector': '"]),*{color:red}',
};

for (const [name, fragment] of Object.entries(hostile)) {
  for (const [suffix, isShown] of [
    ['', false],
    // A name at the end makes it a fragment about an error.
    [' quote_expired', true],
  ] as const) {
    test(`${name}${suffix} in the fragment stays text`, async ({ page }) => {
      await page.goto(`${reference}#${fragment}${suffix}`, { waitUntil: 'networkidle' });
      const notice = page.locator('unknown-anchor');
      if (isShown) {
        await expect(notice).toContainText('There is no error');
        // The notice shows at most what it promises: a cut text and the links to the page's errors.
        expect((await notice.locator('code').first().innerText()).length).toBeLessThanOrEqual(81);
        await expect(notice.locator('li a')).toHaveCount(listed.length - 1);
      }
      expect(await page.title()).toBe('409 errors · Parcel API');
      expect(await page.locator('main :is(img, script, iframe)').count()).toBe(0);
    });
  }
}

test('a name of 200 letters is cut', async ({ page }) => {
  await page.goto(`${reference}#depot_${'x'.repeat(190)}`);
  const notice = page.locator('unknown-anchor');
  await expect(notice).toContainText('is named depot_xxx');
  expect(await notice.locator('code').first().innerText()).toHaveLength(81);
});

test('a fragment that is lost while reading brings the notice into view', async ({ page }) => {
  await page.goto(`${reference}#quote_expired`);
  await page.evaluate(() => (location.hash = 'depot_close'));
  await expect(page.getByRole('alert')).toBeInViewport();
  await expect(page.getByRole('alert')).toContainText('depot_close');
});

test('a fragment that is not like any error gets the ways on: what is covered, and support with its name', async ({
  page,
}) => {
  await page.goto(`${reference}#no_such_thing`);
  const notice = page.locator('unknown-anchor');
  await expect(notice).toContainText('Nothing on this page is named no_such_thing.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(notice).toContainText('This reference covers the 404 and 409 errors of the Parcel API.');
  const mail = await notice.getByRole('link', { name: 'Write to help@parcels.example' }).getAttribute('href');
  expect(new URL(mail!).searchParams.get('subject')).toContain('no_such_thing');
});

test('what is said at once is said in two sentences, and the list is there to be read', async ({ page }) => {
  await page.goto(`${reference}#quote_expird`);
  await expect(page.getByRole('alert')).toHaveText(
    'There is no error quote_expird on this page.Did you mean quote_expired?',
  );
  await expect(page.locator('unknown-anchor li')).toHaveCount(listed.length - 1);
});

for (const fragment of ['google_vignette', 'disqus_thread', 'address_bar', 'table_of_contents']) {
  test(`#${fragment} looks like a code, and is not reported as an error`, async ({ page }) => {
    await page.goto(`${reference}#${fragment}`);
    const notice = page.locator('unknown-anchor');
    await expect(notice).toContainText(`Nothing on this page is named ${fragment}.`);
    expect(await notice.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('0px');
    await page.goto(`${reference}#quote_expired`);
    await page.evaluate((name) => (location.hash = name), fragment);
    await page.waitForLoadState('networkidle');
    await expect(notice).toBeEmpty();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

const ofOthers = [
  '#top',
  '#TOP',
  '#_ga=2.1-3.4',
  '#gsc.tab=0',
  '#xtor=RSS-1',
  '#_=_',
  '#:~:text=depot',
  '#/route',
  '#!/route',
  '#comments',
  '#respond',
  '#L120',
  '#main-content',
  '#__next',
  '#.X3k9',
  '#Echobox=1732',
  '#access_token=a&state=b',
  '#sthash.AbCd.dpbs',
  '#page=2&zoom=100',
  '#comment-12',
  '#__NEXT_DATA__',
  '#error=access_denied&state=expired',
  '#error',
];
for (const fragment of ['', '#', `#${MAIN_ID}`, ...ofOthers]) {
  test(`no notice for "${fragment}"`, async ({ page }) => {
    await page.goto(`${reference}${fragment}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('unknown-anchor')).toBeEmpty();
  });
}

test.describe('an address without a page', () => {
  const addresses = {
    '/reference/errors/409/quote-expired': 'quote_expired',
    '/reference/errors/depot_closed': 'depot_closed',
    '/reference/errors/409/QUOTE_EXPIRED/': 'quote_expired',
    '/reference/errors/410#parcel_address_eror': 'parcel_address_error',
    '/quote_expired/more': 'quote_expired',
  };
  for (const [address, type] of Object.entries(addresses)) {
    test(`${address} offers ${type}`, async ({ page, noise }) => {
      const response = await page.goto(address);
      expect(response!.status()).toBe(404);
      const link = page.getByRole('alert').getByRole('link', { name: type, exact: true });
      await link.click();
      await expect(page).toHaveURL(`${reference}#${type}`);
      // The browser itself reports the status of the page.
      expect(noise.splice(0)).toEqual([expect.stringContaining('404')]);
    });
  }

  test('what is offered stands before the list that a sentence announces', async ({ page, noise }) => {
    await page.goto('/quote_expired/more');
    const tops = [];
    const all = page.getByText('These are all the errors of the reference:');
    for (const part of [
      page.getByRole('alert'),
      page.locator('error-lookup'),
      all,
      page.locator('.overview'),
    ]) {
      await expect(part).not.toBeEmpty();
      tops.push((await part.boundingBox())!.y);
    }
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    noise.splice(0);
  });

  test('one that names an unknown error gets the ways on', async ({ page, noise }) => {
    await page.goto('/reference/errors/404/no_such_thing/');
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('There is no error no_such_thing in this reference.');
    await expect(notice).toContainText('This reference covers the 404 and 409 errors of the Parcel API.');
    await expect(notice.getByRole('link', { name: 'See all errors' })).toBeVisible();
    noise.splice(0);
  });

  test('one that names nothing still shows every error', async ({ page, noise }) => {
    await page.goto('/reference/zzz/qqq', { waitUntil: 'networkidle' });
    await expect(page.locator('.overview li a')).toHaveCount(listed.length + others.length);
    await expect(page.getByRole('alert')).toHaveText('There is no page at this address.');
    noise.splice(0);
  });
});
