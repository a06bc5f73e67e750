// The lookup finds the right error first, in every dress and in any noise, and is never confidently wrong.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { accuracy } from '../bench/accuracy.ts';
import { inventedLookup } from '../bench/invented.ts';
import { responseOf } from '../bench/queries.ts';
import { openIndex, type LookupData } from '../src/reference/lookup/entries.ts';
import { lookup } from '../src/reference/lookup/lookup.ts';
import { dist, expect, index as indexPath, test, types } from './site.ts';

const shipped = JSON.parse(readFileSync(`${dist}${indexPath}lookup.json`, 'utf8')) as LookupData;
const index = openIndex(shipped);
const find = (text: string) => {
  const { hits, ...rest } = lookup(text, index);
  return { ...rest, hits: hits.map(({ entry, by }) => `${by}: ${entry.type}`) };
};

test('every kind of query finds every shipped error first, and no code that does not exist', () => {
  const { byKind, wrong } = accuracy(shipped);
  for (const [kind, share] of Object.entries(byKind)) expect(share, kind).toBe(1);
  expect(wrong).toEqual([]);
});

test('the same holds for 98 % of a thousand errors', () => {
  const { all, wrong } = accuracy(inventedLookup(1_000));
  expect(all).toBeGreaterThanOrEqual(0.98);
  expect(wrong).toEqual([]);
});

const renamed: LookupData = {
  ...shipped,
  statuses: [
    [403, 'Forbidden', [['use_https', 'Please use https instead of http.', 'https_required']]],
    [
      404,
      'Not Found',
      [
        ['use_https', 'No such scheme.'],
        ['thing_not_found', 'There is no such thing.'],
      ],
    ],
  ],
};
const cases: [text: string, hits: string[], more?: object][] = [
  ['tenancy', ['part: session_authorization_tenancy_error']],
  ['session_auth', ['part: session_authorization_error', 'part: session_authorization_tenancy_error']],
  ['organization_deleted', ['near: organization_suspended'], { unknown: 'organization_deleted' }],
  ['redirect_url_must_use_https', ['near: use_https'], { unknown: 'redirect_url_must_use_https' }],
  ['https://stytch.com/docs/b2b/api/errors/403#no_such_thing', [], { unknown: 'no_such_thing' }],
  ['not authorized to perform', ['message: session_authorization_error']],
  ['how do I rotate a secret', []],
  ['__proto__', []],
  ['constructor', []],
  ['', []],
];
for (const [text, hits, more = {}] of cases) {
  test(`“${text}”`, () => {
    expect(find(text)).toMatchObject({ hits, ...more });
    if (!('unknown' in more)) expect(find(text).unknown).toBeUndefined();
  });
}

test('a former name leads to the error', () => {
  const { hits } = lookup('HTTPS-Required', openIndex(renamed));
  expect(hits.map(({ entry, by }) => `${by}: ${entry.type}`)).toEqual(['former: use_https']);
});

test('one type in two statuses is offered twice, unless the response says which', () => {
  const two = openIndex(renamed);
  expect(lookup('use_https', two).hits.map(({ entry }) => entry.status)).toEqual([403, 404]);
  const response = '{"status_code":404,"error_type":"use_https"}';
  expect(lookup(response, two).hits.map(({ entry }) => entry.status)).toEqual([404]);
  expect(lookup('/errors/404#use_https', two).hits.map(({ entry }) => entry.status)).toEqual([404]);
});

test('a response is understood: its status, its request id and its message', () => {
  const body = {
    status_code: 403,
    request_id: 'request-id-live-1',
    error_type: 'use_https',
    error_message: 'Say "https".',
  };
  for (const text of [
    JSON.stringify(body),
    JSON.stringify(JSON.stringify(body)),
    JSON.stringify(body, null, 4),
  ]) {
    expect(lookup(text, index).response).toEqual({
      type: 'use_https',
      isCut: false,
      status: 403,
      requestId: 'request-id-live-1',
      message: 'Say "https".',
    });
  }
});

test.describe('properties', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'_-.{}[]"\'`\\/#:=>%, \nerror_typ403'.split('')), maxLength: 300 }),
  );
  const dresses: ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.replaceAll('_', '-'),
    (name) => name.replaceAll('_', '.'),
    (name) => `\`${name}\``,
    (name) => `#${name}`,
    (name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ];
  const type = fc.constantFrom(...types);

  test('it never throws, and finds each error once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = lookup(text, index).hits.map(({ entry }) => entry);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('it finds every code in every dress, deaf to the noise around it', () => {
    // Noise has no letters or digits next to the code, and names no other error.
    const noise = fc.string({
      unit: fc.constantFrom(...' \n\t()[]{}<>|,;!?*“”«»→…é🙂'.split('')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(type, fc.constantFrom(...dresses), noise, noise, (name, dress, before, after) => {
        const [first] = lookup(`${before} ${dress(name)} ${after}`, index).hits;
        expect([first?.entry.type, first?.by]).toEqual([name, 'code']);
      }),
      { numRuns: 1_000 },
    );
  });

  test('it finds a response in any text', () => {
    const words = fc
      .array(fc.constantFrom('INFO', 'at', 'handler', '2026-11-23', '{', '}', '"x":1,', 'ms=3'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(...index.entries),
        words,
        words,
        fc.nat(2),
        (entry, before, after, depth) => {
          let body = JSON.stringify(responseOf(entry));
          for (let level = 0; level < depth; level++) body = JSON.stringify(body);
          const { hits, response } = lookup(`${before} ${body} ${after}`, index);
          expect(hits.map(({ entry: found, by }) => [found.type, by])).toEqual([[entry.type, 'response']]);
          expect(response?.message).toBe(entry.message);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('what is read is bounded, whatever the text', () => {
    const texts = [
      'a',
      'a_',
      ' ',
      '"',
      '\\',
      '%25',
      '{"a":',
      'error_type',
      'error_type: ',
      'error_type="',
      '/403/a',
      '\ud800',
      'a.',
      'use_https ',
    ];
    for (const text of texts) {
      const long = text.repeat(Math.ceil(5_000_000 / text.length));
      const cut = text.repeat(Math.ceil(65_536 / text.length));
      // Text beyond the limit changes nothing: it is not read.
      expect(lookup(long, index).hits).toEqual(lookup(cut, index).hits);
    }
  });
});
