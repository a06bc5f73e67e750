import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { ofMarkdown, textOf } from '../../fixtures/round-trip.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { shownTexts } from '../../fixtures/shown-texts.ts';
import { allErrors } from '../reference/catalog.ts';
import { schemas } from '../reference/schemas.ts';
import type { FrontMatter } from '../reference/types.ts';
import { llmsFullText, llmsText, MAX_FULL_TEXT, markdownPages } from './markdown.ts';

const catalog = readCatalog(FIXTURE);
const { api } = catalog;
const pages = new Map(markdownPages(catalog).map(({ path, text }) => [path, text()]));
const site = 'https://parcels.example';
const root = '/reference/errors';

test('there is a version of every page', () => {
  assert.deepEqual(
    [...pages.keys()].sort(),
    [
      `${root}.md`,
      `${root}/404.md`,
      `${root}/409.md`,
      ...allErrors(catalog).map(({ id }) => `${root}/${id}.md`),
      `${root}/error-object.md`,
    ].sort(),
  );
});

test('all of it is CommonMark without HTML, and every link is absolute', () => {
  for (const [path, markdown] of pages) {
    for (const link of ofMarkdown(markdown).links) assert.match(link, /^(https:|mailto:)/, path);
  }
});

test('codes are not escaped, and no MDX is left', () => {
  for (const [path, markdown] of pages) {
    const prose = markdown.replace(/^ *```[\s\S]*?^ *```$/gm, '');
    assert.doesNotMatch(prose, /\\_|^(import|export) |<(Callout|ErrorLink|Fixer)/m, path);
  }
});

test('on the page of a status, links lead to anchors; on the page of an error, to pages', () => {
  const linksOf = (path: string) => ofMarkdown(pages.get(`${root}/${path}.md`)!).links;
  assert.ok(linksOf('409').includes(`${site}${root}/409#parcel_address_zone_error`));
  assert.ok(linksOf('409').includes(`${site}${root}/404#label_voided`));
  assert.ok(linksOf('409/depot_closed').includes(`${site}${root}/409/parcel_address_zone_error/`));
});

test('states are said, with the link to what replaces the error', () => {
  assert.ok(
    pages
      .get(`${root}/409/label_voided.md`)!
      .includes(`It is replaced by [\`label_voided\`](${site}${root}/404/label_voided/).`),
  );
  assert.ok(pages.get(`${root}/409.md`)!.includes('Retired: the API has not sent this error since 2026-05.'));
});

test('a retired error is on its status’ page, but in no overview', () => {
  assert.ok(pages.get(`${root}/409.md`)!.includes('## fax_failed'));
  assert.ok(!pages.get(`${root}.md`)!.includes('fax_failed'));
});

test('some error of the fixture has each key, so that the other tests notice one that is forgotten', () => {
  const errors = allErrors(catalog);
  for (const key of Object.keys(schemas.errors.shape) as (keyof FrontMatter)[]) {
    assert.ok(
      errors.some(({ [key]: value }) => (Array.isArray(value) ? value.length > 0 : value !== undefined)),
      key,
    );
  }
});

test('every key of an error is shown on the page of its status', () => {
  for (const status of catalog.statuses) {
    const page = textOf(fromMarkdown(pages.get(`${root}/${status.code}.md`)!));
    for (const error of status.errors) {
      const texts = shownTexts(api, status, error);
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(schemas.errors.shape).sort());
      for (const text of Object.values(texts).flat()) assert.ok(page.includes(text), `${error.id}: ${text}`);
    }
  }
});

test('any message, summary and advice comes back from the Markdown, letter by letter', () => {
  const sign = fc.constantFrom(...'`*_[]<>&|~\\#+-=.!(){}1a é🙂"\'');
  // Spaces at an end and line ends are no part of a summary.
  const summary = fc
    .string({ unit: sign, minLength: 1, maxLength: 40 })
    .map((text) => text.trim().replaceAll(/ +/g, ' '))
    .filter((text) => text !== '' && !/^\p{Zs}|\p{Zs}$/u.test(text));
  const [status] = catalog.statuses;
  const [error] = status!.errors;
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(sign, fc.constant('\n')), minLength: 1 }),
      summary,
      (message, said) => {
        const odd = { ...error!, message, summary: said, retry: { when: 'later' as const, advice: said } };
        const changed = { ...catalog, statuses: [{ ...status!, errors: [odd] }] };
        const page = markdownPages(changed).find(({ path }) => path === `${root}/${error!.id}.md`)!;
        const tree = fromMarkdown(page.text());
        assert.equal(ofMarkdown(page.text()).blocks.includes(message), true, message);
        const paragraphs = tree.children.filter(({ type }) => type === 'paragraph').map(textOf);
        assert.ok(paragraphs.includes(said), `${said} is not in ${JSON.stringify(paragraphs)}`);
        // The summary and the advice are the same text here: each is a paragraph of its own.
        assert.ok(paragraphs.filter((paragraph) => paragraph === said).length >= 2, said);
      },
    ),
  );
});

test('llms.txt names every page and every error', () => {
  const text = llmsText(catalog);
  assert.match(text, /^# Parcel API errors\n\n> .+\n/);
  const { links } = ofMarkdown(text);
  assert.deepEqual(
    links,
    [
      ...[...pages.keys()].map((path) => site + path),
      `${site}${root}/errors.json`,
      `${site}/llms-full.txt`,
    ].sort(),
  );
});

test('llms-full.txt contains every error in full, or links to the statuses if that is too long', () => {
  const full = llmsFullText(catalog);
  for (const path of ['', '/404', '/409', '/error-object']) {
    assert.ok(full.includes(pages.get(`${root}${path}.md`)!), path);
  }
  const [status, ...others] = catalog.statuses;
  const [first, ...rest] = status!.errors;
  const long = { ...first!, body: 'word '.repeat(MAX_FULL_TEXT / 5) };
  const links = llmsFullText({ ...catalog, statuses: [{ ...status!, errors: [long, ...rest] }, ...others] });
  assert.ok(links.length < 10_000);
  assert.match(
    links,
    /- \[404 errors\]\(https:\/\/parcels\.example\/reference\/errors\/404\.md\)\n- \[409 errors\]/,
  );
});
