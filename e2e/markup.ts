import { expect } from '@playwright/test';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { brokenLinks } from '../src/commands/links.ts';
import { readSite } from '../src/commands/site-folder.ts';
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
    // Scripts only come from the page's own origin, as its policy requires.
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
export const expectLinked = (folder: string) => expect(brokenLinks(readSite(folder))).toEqual([]);
