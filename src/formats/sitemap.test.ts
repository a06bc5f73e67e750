import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { sitemapOptions } from './sitemap.ts';

const { api } = readCatalog(FIXTURE);

/** Returns the entries of the sitemap for pages with these paths. */
function entries(base: string, paths: string[], days: Record<string, string> = {}) {
  const dayOf = (sources: string[]) => days[sources[0]!];
  const { filter, serialize } = sitemapOptions(api, base, ['409/quote_expired'], dayOf);
  return paths
    .map((path) => `https://elsewhere.example${path}`)
    .filter((url) => filter(url))
    .map((url) => serialize({ url }));
}

const listed = (base: string, ...paths: string[]) => entries(base, paths).map(({ url }) => url);

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

test('each page has the day on which its sources last changed, and none if that is unknown', () => {
  const days = {
    'api.yaml': '2026-05-04',
    'statuses/409.mdx': '2026-05-03',
    'errors/409/quote_expired/index.mdx': '2026-05-02',
  };
  const paths = ['', '409/', '409/quote_expired/', 'error-object/'].map(
    (path) => `/reference/errors/${path}`,
  );
  assert.deepEqual(entries('/', paths, days), [
    { url: `${root}/`, lastmod: '2026-05-04' },
    { url: `${root}/409/`, lastmod: '2026-05-03' },
    { url: `${root}/409/quote_expired/`, lastmod: '2026-05-02' },
    { url: `${root}/error-object/` },
  ]);
});
