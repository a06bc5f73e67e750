import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.ts';

const encoded = (text: string, layers: number): string =>
  layers ? encoded(encodeURIComponent(text), layers - 1) : text;

test('text is decoded as often as it is encoded', () => {
  assert.equal(decode('quote_expired'), 'quote_expired');
  assert.equal(decode('quote%5Fexpired'), 'quote_expired');
  assert.equal(decode('quote%255Fexpired'), 'quote_expired');
  assert.equal(decode('quote%25255Fexpired'), 'quote_expired');
});

test('broken encoding stays as it is', () => {
  for (const text of ['100%', '%', '%zz', '%E0%A4%A']) assert.equal(decode(text), text);
});

test('five layers of encoding are decoded, and of more the outer five', () => {
  assert.equal(decode(encoded('é', 5)), 'é');
  assert.equal(decode(encoded('é', 6)), '%C3%A9');
});

test('a text that is longer than any URL is not decoded', () => {
  const url = `%41${'a'.repeat(4_093)}`;
  assert.equal(decode(url), `A${'a'.repeat(4_093)}`);
  assert.equal(decode(`${url}a`), `${url}a`);
});
