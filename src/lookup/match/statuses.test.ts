// A question for a status or for a list of errors leads to the pages of the statuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbor } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';

const index = createIndex({
  ...harbor,
  statuses: [...harbor.statuses, [503, 'Service Unavailable', [['harbor_frozen', 'Ice.']]]],
});
const pages = (text: string) =>
  lookup(text, index).exact.map(({ entry, matchedBy }) =>
    `${matchedBy} ${entry.status} ${entry.code ?? ''}`.trim(),
  );

const groups: Record<string, [statuses: number[], ...queries: string[]][]> = {
  'a status and words that describe no error': [
    [
      [404],
      '404',
      '404s',
      'every 404 error',
      'list of all 404 errors',
      'HTTP/1.1 404',
      'what does 404 not found mean',
    ],
    [[423], '423 Locked', 'overview of 423s', 'error code 423'],
  ],
  'several statuses, of which the reference covers some': [
    [[423, 404], 'difference between 404 and 423', '404/423', '423 locked vs 404'],
    [[404], '401 vs 404', '404 or 500'],
  ],
  'the statuses of a class': [
    [[423, 404], '4xx', '4xx errors'],
    [[503], '5xx', 'list the 5xx codes'],
  ],
  'all statuses': [
    [
      [423, 404, 503],
      'errors',
      'all errors',
      'error codes',
      'error list',
      'which errors exist',
      'error reference',
      'errors that are not explained',
    ],
  ],
  'the statuses with a reason phrase': [
    [[404], 'not found errors'],
    [[503], 'list of unavailable errors'],
  ],
  'nothing, since no page is meant': [
    [
      [],
      'error',
      'list',
      '401',
      '3xx',
      '401 vs 500',
      '600',
      '999s',
      'reference',
      'all the winter errors',
      'found',
    ],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  test(name, () => {
    for (const [statuses, ...queries] of rows) {
      for (const query of queries) {
        assert.deepEqual(
          pages(query),
          statuses.map((status) => `status ${status}`),
          query,
        );
      }
    }
  });
}

test('a screen of statuses is listed', () => {
  const many = createIndex({
    ...harbor,
    statuses: Array.from({ length: 12 }, (_, number) => [
      400 + number,
      'Reason',
      [[`error_${number}`, 'No.']],
    ]),
  });
  assert.equal(lookup('all errors', many).exact.length, 8);
});
