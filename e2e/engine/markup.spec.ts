// Every page is valid HTML, its links lead somewhere, and its policy allows only what it uses.
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { expect, htmlOf, pagesOf, reference, test } from './site.ts';

const pages = pagesOf();
const documents = new Map(pages.map((page) => [page, load(htmlOf(page))]));

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Astro writes its markup without these.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // The root page refreshes at once, which WCAG allows.
    'meta-refresh': 'off',
    'long-title': 'off',
    // Scripts come from the page's own origin only, as its policy says.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

for (const [page, $] of documents) {
  test.describe(page, () => {
    test('is valid', async () => {
      const { results } = await validator.validateString(htmlOf(page));
      const messages = results.flatMap((result) => result.messages);
      expect(
        messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
      ).toEqual([]);
    });

    test('has every id once', () => {
      const ids = $('[id]')
        .toArray()
        .map(({ attribs }) => attribs.id);
      expect(ids.length).toBe(new Set(ids).size);
    });

    test('has links that lead somewhere', () => {
      const broken = $('a[href]')
        .toArray()
        .map(({ attribs }) => attribs.href!)
        .filter((href) => /^[/#]/.test(href))
        .filter((href) => {
          const { pathname, hash } = new URL(href, `http://site${page}`);
          const target = documents.get(pathname);
          return !target || (hash && target(`[id="${hash.slice(1)}"]`).length === 0);
        });
      expect(broken).toEqual([]);
    });

    test('has a strict policy', () => {
      const policy = $('meta[http-equiv="content-security-policy"]').attr('content')!;
      const directives = new Map(
        policy
          .split(';')
          .map((directive) => directive.trim().split(' '))
          .map(([name, ...sources]) => [name, sources]),
      );
      expect(directives.get('default-src')).toEqual(["'none'"]);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect([...directives.keys()].filter(Boolean)).toEqual([
        'default-src',
        'base-uri',
        'form-action',
        'connect-src',
        'img-src',
        'script-src',
        'style-src',
        'require-trusted-types-for',
      ]);
    });

    test('names itself', () => {
      expect($('html').attr('lang')).toBe('en');
      expect($('title').text().length).toBeGreaterThan(5);
      expect($('meta[name=description]').attr('content')!.length).toBeGreaterThan(20);
      expect($('link[rel=canonical]').attr('href')).toMatch(/^https:\/\/stytch\.com\//);
      expect($('h1')).toHaveLength(1);
    });
  });
}

test('titles differ from page to page, but for the paths that serve the same page', () => {
  const titles = new Map<string, string>();
  for (const [page, $] of documents) {
    const [title, canonical] = [$('title').text(), $('link[rel=canonical]').attr('href')!];
    expect(titles.get(title) ?? canonical, page).toBe(canonical);
    titles.set(title, canonical);
  }
});

test('the pages keep nothing', async ({ page, context }) => {
  await page.goto(reference);
  await page.keyboard.press('/');
  await page.locator('dialog').getByRole('combobox').fill('organization');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    })),
  ).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
});
