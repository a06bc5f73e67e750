import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import * as urls from './urls.ts';

const { api } = readCatalog(FIXTURE);
const error = { status: 409, code: 'quote_expired' };

test('every page has a path below that of the reference, with a slash at its end', () => {
  assert.equal(urls.indexPath(api), '/reference/errors/');
  assert.equal(urls.statusPath(api, 409), '/reference/errors/409/');
  assert.equal(urls.errorPath(api, error), '/reference/errors/409/quote_expired/');
  assert.equal(urls.errorObjectPath(api), '/reference/errors/error-object/');
  assert.equal(urls.searchPath(api), '/reference/errors/search/');
});

test('the anchor is the code, byte for byte', () => {
  assert.equal(urls.anchorPath(api, error), '/reference/errors/409/#quote_expired');
});

test('the error_url of a response has no slash before the fragment', () => {
  assert.equal(urls.errorUrl(api, error), 'https://parcels.example/reference/errors/409#quote_expired');
});

test('the URL of an error can be its own', () => {
  const own = 'https://parcels.example/reference/errors/quotes/#expired';
  assert.equal(urls.errorUrl(api, error, own), own);
  assert.deepEqual(urls.landingOf(own), { page: '/reference/errors/quotes/', anchor: 'expired' });
  assert.equal(urls.missesPage(api, error, own), undefined);
  assert.match(urls.missesPage(api, error, 'https://other.example/a')!, /does not begin with/);
});

test('a URL can contain the code in lower case or with hyphens', () => {
  const of = (errorUrl: string, code: string) => {
    const changed = { ...api, errorUrl };
    const key = { status: 409, code };
    return [urls.errorUrl(changed, key).slice(api.site.length), urls.missesPage(changed, key)];
  };
  assert.deepEqual(of('{site}{path}/item/#{code:lower}', 'ITEM_LOCKED'), [
    '/reference/errors/item/#item_locked',
    undefined,
  ]);
  for (const code of ['some_code', 'SOME_CODE', 'SomeCode', 'some.code']) {
    assert.deepEqual(of('{site}{path}/{code:kebab}', code), ['/reference/errors/some-code', undefined]);
  }
  assert.match(of('{site}{path}#x-{code:lower}', 'a')[1]!, /an anchor that is not the code/);
});

test('a path may stand before another, with a slash at its end or without', () => {
  assert.deepEqual(['/', '/some/path', '/some/path/'].map(urls.prefixOf), ['', '/some/path', '/some/path']);
});
