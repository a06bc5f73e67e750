import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.ts';

test('text is decoded as often as it is encoded', () => {
  assert.equal(decode('use_https'), 'use_https');
  assert.equal(decode('use%5Fhttps'), 'use_https');
  assert.equal(decode('use%255Fhttps'), 'use_https');
  assert.equal(decode('use%25255Fhttps'), 'use_https');
});

test('broken encoding stays as it is', () => {
  for (const text of ['100%', '%', '%zz', '%E0%A4%A']) assert.equal(decode(text), text);
});

test('encoding over and over costs less than a frame', () => {
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    const start = performance.now();
    decode(`%${'25'.repeat(size)}`);
    assert.ok(performance.now() - start < 16);
  }
});
