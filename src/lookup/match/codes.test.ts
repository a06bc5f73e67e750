// A code is certain wherever it plainly stands, in any casing style, and no everyday word or number is one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allErrors,
  catalogs,
  compiler,
  credit,
  harbor,
  ledger,
  signal,
  urlFor,
} from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';
import type { LookupData } from '../data.ts';

const exactIn = (data: LookupData, text: string) =>
  lookup(text, createIndex(data)).exact.map(({ entry }) => entry.code ?? entry.status);

test('every code of every API is certain in a log line, a sentence and a URL', () => {
  for (const { data, index, entry } of allErrors) {
    const { code, status, href } = entry;
    const url = urlFor(data, entry);
    const texts = [
      code,
      `${code}.`,
      `\`${code}\``,
      `"${code}"`,
      `code: ${code}`,
      `2026-11-23T10:00:00Z ERROR request failed error=${code} status=${status} ms=12`,
      `error code ${code} (HTTP ${status})`,
      `[error] ${status} ${code}`,
      `We get error ${code} since Monday, with status ${status}.`,
      url,
      `See ${url}.`,
      `see ${encodeURIComponent(url)} please`,
      url.replace(/#/, '/#'),
      `http://localhost:4321${href}`,
    ];
    for (const text of texts) {
      // “409 Conflict” is how every server calls the status.
      if (code === 'conflict' && /409 conflict|[a-z] conflict\b/.test(text)) continue;
      const hit = lookup(text, index).exact.find(
        (match) => match.entry.code === code && match.entry.status === status,
      );
      assert.ok(hit, `${data.api}: ${text}`);
    }
  }
});

test('casing styles', () => {
  const texts = [
    'berth_closed',
    'BERTH_CLOSED',
    'berthClosed',
    'BerthClosed',
    'berth-closed',
    'berth.closed',
    'berth closed',
    'Berth Closed (423)',
    'error berth closed',
    '#berth_closed',
    'errors.berth_closed',
    'ERR_BERTH_CLOSED',
  ];
  for (const text of texts) assert.deepEqual(exactIn(harbor, text), ['berth_closed'], text);
  for (const text of ['out-of-credit', 'OUT_OF_CREDIT', 'outOfCredit', 'out of credit']) {
    assert.deepEqual(exactIn(credit, text), ['out-of-credit'], text);
  }
  for (const text of ['E0382', 'e0382', 'error[E0382]: use of moved value']) {
    assert.deepEqual(exactIn(compiler, text), ['E0382'], text);
  }
});

test('a number is a code where the text makes it plain', () => {
  for (const text of [
    '20404',
    'Error 20404',
    'error code: 20404',
    'failed with 20404',
    '(20404)',
    'Twilio 20404: gone',
    'twilio 20404',
    'The send job failed with 20404 again',
    'we see 20404: the message was filtered',
  ]) {
    assert.deepEqual(exactIn(signal, text), ['20404'], text);
  }
  // A number of four digits may be a year, unless its status is next to it. One of five is a code.
  assert.deepEqual(exactIn(signal, 'status 429 and then 1020 again'), ['1020']);
  assert.deepEqual(exactIn(signal, 'status 404 and then 20404 again'), ['20404']);
  for (const text of ['1020', 'error 1020', 'Error code 1020', 'code=1020', '#1020']) {
    assert.deepEqual(exactIn(signal, text), ['1020'], text);
  }
});

test('a status, a year, a port, a line, a duration and an amount are no codes', () => {
  const texts = [
    'in 1020 the ship',
    'status 404 and then 1020 again',
    '1020 items',
    'took 20404 ms',
    'took 20404ms',
    'localhost:20404',
    'app.js:20404:3',
    'line 20404',
    'port 20404',
    'pid=20404',
    '$20404',
    '20404.5',
    '1.20404',
    '20,404',
    '120404',
    'id 20404',
    'my zip is 20404',
    'We sold 20404 shirts.',
    'user 20404 logged in',
    'paid invoice 20404',
    '20404 bytes',
    '2026-11-23 10:20:40',
  ];
  for (const text of texts) assert.deepEqual(exactIn(signal, text), [], text);
});

test('a plain word next to its status is a code only if it does not begin a sentence', () => {
  const cluster: LookupData = {
    ...harbor,
    statuses: [
      [422, 'Unprocessable Content', [['Invalid', 'The object is not valid.']]],
      [410, 'Gone', [['Expired', 'The version is too old.']]],
    ],
  };
  for (const text of [
    'HTTP 422: Invalid card number',
    '422 Invalid email address',
    'status 410: Expired coupon',
    'POST /orders 422 {"message":"Invalid quantity"}',
    'HTTP 422: Invalid "card" number',
    'HTTP 422: Invalid (card)',
  ]) {
    assert.deepEqual(exactIn(cluster, text), [], text);
  }
  for (const text of [
    'HTTP 422: Invalid',
    'status=422 reason=Invalid kind=Pod',
    '422 Invalid\nretry later',
    '410 Expired.',
  ]) {
    assert.equal(exactIn(cluster, text).length, 1, text);
  }
});

test('an everyday word in prose is no code', () => {
  const texts = [
    'there is a conflict of interest',
    'HTTP/1.1 409 Conflict',
    'merge conflict in a.ts',
    '{"state":"conflict"}',
    'they conflict',
  ];
  for (const text of texts) assert.ok(!exactIn(ledger, text).includes('conflict'), text);
  for (const text of ['conflict', 'error: conflict', '`conflict`', '{"error":{"code":"conflict"}}']) {
    assert.ok(exactIn(ledger, text).includes('conflict'), text);
  }
  const english: LookupData = {
    ...harbor,
    statuses: [
      [
        423,
        'Locked',
        [
          ['not_found', 'x'],
          ['read_only', 'y'],
          ['session_expired', 'z'],
        ],
      ],
    ],
  };
  for (const text of [
    'the volume is read-only now',
    'if (session.expired) return',
    'open: not found, sorry',
    'it was not found',
  ]) {
    assert.deepEqual(exactIn(english, text), [], text);
  }
});

test('codes that differ in their case alone are told apart', () => {
  const twins: LookupData = {
    ...harbor,
    statuses: [
      [
        423,
        'Locked',
        [
          ['E1x', 'a'],
          ['e1X', 'b'],
        ],
      ],
    ],
  };
  assert.deepEqual(exactIn(twins, 'E1x'), ['E1x']);
  assert.deepEqual(exactIn(twins, 'e1X'), ['e1X']);
});

test('a former name leads to the error', () => {
  const { exact } = lookup('Radio-Required', createIndex(harbor));
  assert.deepEqual(
    exact.map(({ entry, matchedBy }) => [entry.code, matchedBy]),
    [['use_radio', 'formerName']],
  );
});

test('what no error is called is named, and nothing is certain', () => {
  for (const name of ['berth_open', 'not_ship_not_found', 'use_radios_twice', 'berth_closed_again']) {
    const { exact, unknown } = lookup(name, createIndex(harbor));
    assert.deepEqual([exact, unknown], [[], name]);
  }
  assert.equal(lookup('captain_lic', createIndex(harbor)).unknown, undefined);
});

test('a name with accents is reported as it was typed, and is not certain', () => {
  for (const name of ['bërth_closed', 'Çaptain_license', 'berth_cloßed', 'berth_closedé', 'bеrth_closed']) {
    const url = `https://harbor.example/docs/errors/423#${name}`;
    const texts = [name, `“${name}”`, url, encodeURI(url), name.normalize('NFD')];
    for (const text of [...texts, `{"error_name": "${name}", "http_status": 423}`]) {
      const { exact, unknown } = lookup(text, createIndex(harbor));
      assert.deepEqual([exact, unknown], [[], name], text);
    }
    assert.notEqual(lookup(name, createIndex(harbor)).suggestions[0]?.fit, 'may fit', name);
  }
  const page = 'https://harbor.example/docs/errors/423/%C3%ABrth_closed/';
  assert.deepEqual(lookup(page, createIndex(harbor)).exact, []);
});

test('letters of scripts without spaces end a code', () => {
  for (const text of ['错误berth_closed是', 'error_name: berth_closedです', 'ｂｅｒｔｈ＿ｃｌｏｓｅｄ']) {
    assert.deepEqual(exactIn(harbor, text), ['berth_closed'], text);
  }
});

test('the pages of statuses', () => {
  const index = createIndex(harbor);
  const texts = [
    '404',
    'error 404',
    'HTTP 404',
    'HTTP/1.1 404 Not Found',
    'status code 404',
    '404 not found',
    'https://harbor.example/docs/errors/404',
    '/docs/errors/404/',
    'what does 404 mean?',
  ];
  for (const text of texts) {
    const [first] = lookup(text, index).exact;
    assert.equal(first?.entry.href, '/docs/errors/404/', text);
  }
  assert.equal(lookup('locked', index).suggestions[0]?.entry.href, '/docs/errors/423/');
  for (const text of ['500', '500 internal server error', 'HTTP 401 Unauthorized']) {
    const { exact, suggestions } = lookup(text, index);
    assert.deepEqual([exact, suggestions.filter(({ fit }) => fit !== 'may fit')], [[], []], text);
  }
});

test('the period that ends a sentence is not a part of the URL before it', () => {
  const index = createIndex(harbor);
  const { exact } = lookup('See /docs/errors/404#use_radio.', index);
  assert.deepEqual(
    exact.map(({ entry, matchedBy }) => [entry.status, matchedBy]),
    [[404, 'url']],
  );
  assert.equal(
    lookup('See https://harbor.example/docs/errors/404#anchor_lost.', index).unknown,
    'anchor_lost',
  );
});

test('a response or a URL decides which status a code has in the rest of the text', () => {
  const filler = 'The ship went on. '.repeat(20);
  for (const text of ['{"http_status":404,"error_name":"use_radio"}', '/docs/errors/404#use_radio']) {
    const { exact } = lookup(`${text} ${filler} Then came use_radio again.`, createIndex(harbor));
    assert.deepEqual(
      exact.map(({ entry }) => entry.status),
      [404],
      text,
    );
  }
});

test('the page of a status is not an answer next to an error of that status', () => {
  const exactTitles = (status: number) =>
    lookup(
      `See https://harbor.example/docs/errors/${status} for berth_closed`,
      createIndex(harbor),
    ).exact.map(({ entry }) => entry.title);
  assert.deepEqual(exactTitles(423), ['berth_closed']);
  assert.deepEqual(exactTitles(404), ['berth_closed', '404 Not Found']);
});

test('the URL of an error says which status it means, and where the error is', () => {
  assert.deepEqual(
    lookup('/errors/404#use_radio', createIndex(harbor)).exact.map(({ entry }) => entry.href),
    ['/docs/errors/404/#use_radio'],
  );
  const hrefs = Object.entries(catalogs).map(([name, data]) => [name, createIndex(data).entries[0]?.href]);
  assert.deepEqual(Object.fromEntries(hrefs), {
    harbor: '/docs/errors/423/#berth_closed',
    ledger: '/errors/card_declined/',
    signal: '/docs/errors/21211/',
    credit: '/problems/out-of-credit/',
    compiler: '/#E0382',
  });
  const { unknown, exact } = lookup(
    'https://harbor.example/docs/errors/423#no_such_thing',
    createIndex(harbor),
  );
  assert.deepEqual([unknown, exact], ['no_such_thing', []]);
});

test('a reference at the root of its host recognizes its own URLs, and not those of other hosts', () => {
  const index = createIndex(compiler);
  const result = (url: string) => {
    const { exact, unknown } = lookup(url, index);
    return exact[0]?.entry.title ?? unknown;
  };
  assert.equal(result('https://errors.compiler.example/422/'), '422 Unprocessable Content');
  assert.equal(result('https://errors.compiler.example/422#no_such_thing'), 'no_such_thing');
  assert.equal(result('see https://other.example/422/'), undefined);
  assert.equal(result('see https://other.example/422#no_such_thing'), undefined);
});

test('the URL of another host with a folder of that name needs a status to be one of this reference', () => {
  const unknown = (url: string) => lookup(`see ${url}`, createIndex(harbor)).unknown;
  assert.equal(unknown('https://other.example/errors/423#no_such_thing'), 'no_such_thing');
  assert.equal(unknown('https://other.example/errors/list#no_such_thing'), undefined);
  assert.equal(unknown('https://other.example/423#no_such_thing'), undefined);
  assert.equal(unknown('https://harbor.example/docs/errors/list#no_such_thing'), 'no_such_thing');
});

test('a status within about a line of a code decides which error is meant', () => {
  const count = (distance: number) =>
    lookup(`404 ${'. '.repeat(distance / 2)}use_radio`, createIndex(harbor)).exact.length;
  assert.equal(count(50), 1);
  assert.equal(count(70), 2);
});
