import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors } from '../reference/catalog.ts';
import type { Catalog, ErrorChange } from '../reference/types.ts';
import { changeFeed } from './feed.ts';

const catalog = readCatalog(FIXTURE);
const root = 'https://parcels.example/reference/errors';

/** Reads a feed, and asserts what RFC 4287 requires of it. */
function readFeed(changes: ErrorChange[], of: Catalog = catalog) {
  const $ = load(changeFeed(of, changes), { xml: true });
  assert.equal($('feed').attr('xmlns'), 'http://www.w3.org/2005/Atom');
  assert.ok($('feed > author > name').text());
  assert.equal($('feed > link[rel=self]').length, 1);
  for (const part of $('feed, entry').toArray()) {
    for (const name of ['id', 'title', 'updated']) assert.equal($(part).children(name).length, 1, name);
    assert.match(
      $(part).children('updated').text(),
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T00:00:00Z$/,
    );
    assert.ok(URL.canParse($(part).children('id').text()));
    assert.equal($(part).children('link[rel=alternate]').length, 1);
  }
  const entries = $('entry')
    .toArray()
    .map((entry) => {
      const text = (name: string) => $(entry).children(name).text();
      const [link] = $(entry).children('link').toArray();
      return {
        id: text('id'),
        title: text('title'),
        updated: text('updated'),
        summary: text('summary'),
        page: link!.attribs.href,
      };
    });
  const ids = entries.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  return { updated: $('feed > updated').text(), entries };
}

const change = (id: string, day: string, kind: ErrorChange['kind'], ...keys: string[]): ErrorChange => ({
  id,
  day,
  kind,
  keys,
});

/** A catalog in which an error has other values. */
const withError = (id: string, values: object): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.map((status) => ({
    ...status,
    errors: status.errors.map((error) => (error.id === id ? { ...error, ...values } : error)),
  })),
});

const active = (): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.map((status) => ({
    ...status,
    errors: status.errors.filter(({ state }) => state.is === 'active'),
  })),
});

test('each change is an entry that names it, and leads to the page of the error', () => {
  const error = allErrors(active()).find(({ id }) => id === '409/quote_expired')!;
  const { updated, entries } = readFeed(
    [
      change(error.id, '2026-05-04', 'changed', 'body', 'message', 'messages', 'fixableBy'),
      change(error.id, '2026-05-02', 'new'),
    ],
    active(),
  );
  assert.equal(updated, '2026-05-04T00:00:00Z');
  const page = `${root}/409/quote_expired/`;
  assert.deepEqual(entries, [
    {
      id: 'tag:parcels.example,2026-05-04:/reference/errors/409/quote_expired/changed',
      title: 'Changed: 409 quote_expired',
      updated: '2026-05-04T00:00:00Z',
      summary: 'Changed: the message, who can fix it, and the explanation.',
      page,
    },
    {
      id: 'tag:parcels.example,2026-05-02:/reference/errors/409/quote_expired/new',
      title: 'New: 409 quote_expired',
      updated: '2026-05-02T00:00:00Z',
      summary: error.summary,
      page,
    },
  ]);
});

test('a retired error has its month without a history, and the same ID with one', () => {
  const values = { state: { is: 'retired', since: '2026-03' }, replacement: undefined };
  const retired = withError('409/quote_expired', values);
  const entryOf = (changes: ErrorChange[]) =>
    readFeed(changes, retired).entries.filter(({ page }) => page?.endsWith('/quote_expired/'));
  const [stated, ...others] = entryOf([]);
  assert.deepEqual(others, []);
  assert.equal(stated!.updated, '2026-03-01T00:00:00Z');
  assert.equal(stated!.summary, 'Retired: the API has not sent this error since 2026-03.');
  const history = [
    change('409/quote_expired', '2026-03-09', 'retired'),
    change('409/quote_expired', '2026-02-01', 'deprecated'),
  ];
  assert.deepEqual(entryOf(history), [{ ...stated!, updated: '2026-03-09T00:00:00Z' }]);
});

test('a deprecated error names its replacement', () => {
  const replacement = { status: 409, code: 'offer_expired', summary: '' };
  const values = { state: { is: 'deprecated', replacedBy: '409/offer_expired' }, replacement };
  const { entries } = readFeed(
    [change('409/quote_expired', '2026-03-09', 'deprecated')],
    withError('409/quote_expired', values),
  );
  const entry = entries.find(({ page }) => page?.endsWith('/quote_expired/'));
  assert.match(entry!.summary, /^Deprecated: .* It is replaced by offer_expired\.$/);
});

test('drafts and errors that do not exist are not announced, and a feed can be empty', () => {
  const draft = withError('409/quote_expired', { state: { is: 'draft' } });
  const statuses = draft.statuses.map((status) => ({
    ...status,
    errors: status.errors.filter(({ id }) => id === '409/quote_expired'),
  }));
  const history = ['409/quote_expired', '409/gone'].map((id) => change(id, '2026-03-09', 'new'));
  assert.deepEqual(readFeed(history, { ...draft, statuses }), {
    updated: '1970-01-01T00:00:00Z',
    entries: [],
  });
});

test('texts stay texts', () => {
  const summary = 'It needs <1 & "2" > 3 ]]>.';
  const odd = { ...withError('409/quote_expired', { summary }), api: { ...catalog.api, name: 'R&D <API>' } };
  const changes = [change('409/quote_expired', '2026-06-09', 'new')];
  assert.equal(readFeed(changes, odd).entries[0]!.summary, summary);
  assert.ok(!changeFeed(odd, changes).includes(']]>'));
});
