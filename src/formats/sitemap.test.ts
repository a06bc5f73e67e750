import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { sitemapOptions } from './sitemap.ts';

const { api } = readCatalog(FIXTURE);

/** The URLs that are listed of pages with these paths. */
function listed(base: string, ...paths: string[]) {
  const { filter, serialize } = sitemapOptions(api, base, ['409/quote_expired']);
  return paths
    .map((path) => `https://elsewhere.example${path}`)
    .filter((url) => filter(url))
    .map((url) => serialize({ url }).url);
}

const root = 'https://parcels.example/reference/errors';

test('the pages are listed under the URLs that the contract gives them', () => {
  assert.deepEqual(
    listed('/', '/reference/errors/', '/reference/errors/409/', '/reference/errors/409/quote_expired/'),
    [`${root}/`, `${root}/409/`, `${root}/409/quote_expired/`],
  );
  assert.deepEqual(listed('/', '/reference/errors/error-object/'), [`${root}/error-object/`]);
});

test('wherever the site is served from', () => {
  for (const base of ['/some/path', '/some/path/']) {
    assert.deepEqual(listed(base, '/some/path/', '/some/path/reference/errors/409/'), [`${root}/409/`]);
  }
});

test('search, other paths, former names and the root are not listed', () => {
  assert.deepEqual(
    listed(
      '/',
      '/',
      '/404',
      '/errors/409/',
      '/reference/errors/search/',
      '/reference/errors/409/rate_lapsed/',
    ),
    [],
  );
});
