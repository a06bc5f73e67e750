import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { searchRecords } from './search-records.ts';

const records = searchRecords(readCatalog(FIXTURE));
const recordOf = (url: string) =>
  load(records.find((record) => record.url === `/reference/errors/${url}`)!.html);

test('there is a record of each error at its anchor, of each status and of the error object', () => {
  assert.deepEqual(
    records.map(({ url }) => url.replace('/reference/errors/', '')),
    [
      'error-object/',
      '404/',
      '404/#label_voided',
      '404/#parcel_not_found',
      '409/',
      '409/#depot_closed',
      '409/#label_voided',
      '409/#parcel_address_error',
      '409/#parcel_address_zone_error',
      '409/#quote_expired',
      '409/#fax_failed',
    ],
  );
});

test('a record has the message, the prose and the names in it, and no trace of JSX', () => {
  const text = recordOf('409/#depot_closed')('body').text();
  for (const words of ['Your depot has been closed.', 'depot.season', 'A new depot gets a new key.']) {
    assert.ok(text.includes(words), words);
  }
  for (const { html } of records)
    assert.doesNotMatch(html, /<(Callout|ErrorLink|Fixer)|&lt;(Callout|ErrorLink|Fixer)/);
});

test('a record lacks the headings that every error has, and keeps those of its own', () => {
  const headings = records.flatMap(({ html }) => {
    const $ = load(html);
    return $('h2, h3')
      .toArray()
      .map((heading) => $(heading).text());
  });
  assert.deepEqual([...new Set(headings)].sort(), [
    'In the libraries',
    'Seasonal closing',
    'When to try again',
  ]);
});

test('the title is the code, and a retired error counts for less', () => {
  assert.equal(recordOf('409/#fax_failed')('h1').text(), 'fax_failed');
  assert.equal(recordOf('409/#fax_failed')('body').attr('data-pagefind-weight'), '0.1');
  assert.equal(recordOf('409/#quote_expired')('body').attr('data-pagefind-weight'), '1');
});
