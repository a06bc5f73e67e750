import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTypeOf, isCompressible, mediaTypeOf } from './media-types.ts';

test('text has a charset, and other files have none', () => {
  assert.equal(contentTypeOf('/errors/404.md'), 'text/markdown; charset=utf-8');
  assert.equal(contentTypeOf('/errors/errors.json'), 'application/json');
  assert.equal(contentTypeOf('/social.png'), 'image/png');
});

test('the whole end of a name decides', () => {
  assert.equal(contentTypeOf('/errors/errors.d.ts'), 'text/plain; charset=utf-8');
  assert.equal(mediaTypeOf('/errors/opensearch.xml'), 'application/opensearchdescription+xml');
  assert.equal(mediaTypeOf('/sitemap-0.xml'), 'application/xml');
  assert.equal(mediaTypeOf('/pagefind/pagefind.en_1.pf_meta'), 'application/octet-stream');
});

test('text, JSON, XML and WebAssembly are worth compressing, and images are not', () => {
  const files = ['index.html', 'page.css', 'errors.json', 'sitemap-0.xml', 'wasm.en.wasm', 'logo.svg'];
  assert.deepEqual([...files, 'social.png', 'favicon.ico', 'en.pf_index'].filter(isCompressible), files);
});
