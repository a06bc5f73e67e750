import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { load } from 'cheerio';
import { decode } from './decode.ts';
import { escapeHtml, isPlainUrl } from './text.ts';
import { normalizeName } from './ids.ts';
import { nearest } from './nearest.ts';

test('text is decoded as often as it is encoded, and broken encoding stays as it is', () => {
  assert.equal(decode('a%255Fb'), 'a_b');
  assert.equal(decode('%E0%A4%A'), '%E0%A4%A');
  assert.equal(decode('100%'), '100%');
});

test('names are the same without their dress', () => {
  for (const name of ['quoteExpired', 'QUOTE-EXPIRED', 'quote expired', 'quote_expired'])
    assert.equal(normalizeName(name), 'quoteexpired');
  assert.equal(normalizeName('qüote_éxpired'), 'qüoteéxpired');
});

test('escaped text is text again in HTML, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&;"\'ab=/!-lt') }), (text) =>
      assert.equal(load(`<p>${escapeHtml(text)}</p>`)('p').text(), text),
    ),
  );
});

const names = ['depot_closed', 'parcel_address_error', 'parcel_address_zone_error', 'quote_expired'];

test('the nearest name forgives spelling, case and separators, and prefers what covers more', () => {
  const meant = {
    quote_expird: 'quote_expired',
    'QUOTE-EXPIRED': 'quote_expired',
    'quote%255Fexpired%22': 'quote_expired',
    parcl_adress_zone_eror: 'parcel_address_zone_error',
    big_parcel_address_error: 'parcel_address_error',
    closed: 'depot_closed',
  };
  for (const [text, name] of Object.entries(meant)) assert.equal(nearest(text, names), name, text);
});

test('what is like no name is near none, and long text takes no time', () => {
  for (const text of ['', 'zzz', '__proto__', 'x'.repeat(1_000_000)])
    assert.equal(nearest(text, names), undefined);
});

test('a URL is plain if it is https: without a user name and a password, or mailto: with one address', () => {
  for (const url of ['https://docs.example.com/a#b', 'mailto:help@example.com'])
    assert.equal(isPlainUrl(url), true, url);
  for (const url of [
    'http://example.com',
    'https://user@example.com',
    'https://:password@example.com',
    'https://localhost',
    'https://example.com/a b',
    'example.com',
    'mailto:help',
    'mailto:@example.com',
    'mailto:help@localhost',
    'mailto:help@example.com@example.com',
  ])
    assert.equal(isPlainUrl(url), false, url);
});
