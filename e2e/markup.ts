import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { htmlOf, pagesOf } from './site.ts';

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

/** The pages of a built site, parsed. */
export const documentsOf = (folder: string) =>
  new Map(pagesOf(folder).map((page) => [page, load(htmlOf(page, folder))]));

/** Every page of a built site is valid HTML. */
export async function expectValid(folder: string) {
  for (const page of pagesOf(folder)) {
    const { results } = await validator.validateString(htmlOf(page, folder));
    const messages = results.flatMap((result) => result.messages);
    const found = messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column }));
    expect.soft(found, page).toEqual([]);
  }
}

/** Every link within a site that is served at the root leads to a page, and to a part of it. */
export function expectLinked(folder: string) {
  const documents = documentsOf(folder);
  for (const [page, $] of documents) {
    const broken = $('a[href]')
      .toArray()
      .map(({ attribs }) => attribs.href!)
      .filter((href) => /^[/#]/.test(href))
      .filter((href) => {
        const { pathname, hash } = new URL(href, `http://site${page}`);
        const target = documents.get(pathname);
        if (!target && existsSync(folder + pathname)) return false;
        return !target || (hash && target(`[id="${hash.slice(1)}"]`).length === 0);
      });
    expect.soft(broken, page).toEqual([]);
  }
}
