// A fragment or an address that names no error is answered with the nearest one, and never trusted.
import { expect, reference, test, types } from './site.ts';

const cases = [
  { fragment: 'use_htps', nearest: 'use_https' },
  { fragment: 'USE_HTTPS', nearest: 'use_https' },
  { fragment: 'use-https', nearest: 'use_https' },
  { fragment: 'use%2Dhttps', nearest: 'use_https' },
  { fragment: 'use%255Fhttps%22', nearest: 'use_https' },
  { fragment: 'sesion_authorisation_tenancy_eror', nearest: 'session_authorization_tenancy_error' },
  { fragment: 'Session-Authorization-Error', nearest: 'session_authorization_error' },
  { fragment: 'member_session_authorization_error', nearest: 'session_authorization_error' },
  { fragment: 'organisation_suspended', nearest: 'organization_suspended' },
  { fragment: 'suspended', nearest: 'organization_suspended' },
];

for (const { fragment, nearest } of cases) {
  test(`#${fragment} is near ${nearest}`, async ({ page }) => {
    await page.goto(`${reference}#${fragment}`);
    const notice = page.getByRole('alert');
    await expect(notice).toBeInViewport();
    await expect(notice.locator('p').nth(1)).toHaveText(`Did you mean ${nearest}?`);
    await expect(notice.getByRole('link')).toHaveCount(types.length);
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
  'right to left': '%E2%80%AEsptth_esu',
  'a selector': '"]),*{color:red}',
};

for (const [name, fragment] of Object.entries(hostile)) {
  test(`${name} in the fragment stays text`, async ({ page }) => {
    await page.goto(reference);
    const before = { title: await page.title(), elements: await page.locator('body *').count() };
    await page.goto(`${reference}#${fragment}`);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('There is no error');
    expect(await page.title()).toBe(before.title);
    expect(await page.locator('img, script:not([src]), iframe').count()).toBe(0);
    // The notice shows at most what it promises: a cut text and the links to the page's errors.
    expect((await notice.locator('code').first().innerText()).length).toBeLessThanOrEqual(81);
    await expect(notice.getByRole('link')).toHaveCount(types.length);
  });
}

test('a fragment that is lost while reading brings the notice into view', async ({ page }) => {
  await page.goto(`${reference}#use_https`);
  await page.evaluate(() => (location.hash = 'no_such_error'));
  await expect(page.getByRole('alert')).toBeInViewport();
  await expect(page.getByRole('alert')).toContainText('no_such_error');
});

for (const fragment of ['', '#', '#main-content']) {
  test(`no notice for "${fragment}"`, async ({ page }) => {
    await page.goto(`${reference}${fragment}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('unknown-anchor')).toBeEmpty();
  });
}

test.describe('an address without a page', () => {
  const addresses = {
    '/docs/b2b/api/errors/403/use-https': 'use_https',
    '/docs/b2b/api/errors/organization_suspended': 'organization_suspended',
    '/docs/b2b/api/errors/403/USE_HTTPS/': 'use_https',
    '/docs/b2b/api/errors/403/usehttps': 'use_https',
    '/docs/b2b/api/errors/404#session_authorization_eror': 'session_authorization_error',
    '/use_https/more': 'use_https',
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

  test('one that names nothing still shows every error', async ({ page, noise }) => {
    await page.goto('/docs/b2b/api/zzz/qqq', { waitUntil: 'networkidle' });
    await expect(page.locator('.overview li a')).toHaveCount(types.length);
    await expect(page.locator('not-found-suggestion')).toBeEmpty();
    noise.splice(0);
  });
});
