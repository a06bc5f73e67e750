// Whatever is pasted, the lookup answers within a moment and never throws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyText } from '../../../fixtures/any-text.ts';
import { inventedLookup } from '../../../fixtures/invented-lookup.ts';
import { catalogs, harbor, responseFor } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';
import { MAX_LENGTH } from './plain-text.ts';

/** Milliseconds that are far more than any text takes here, and far less than a text without bounds. */
const LIMIT_MS = 600;
/** Three times what is read of a text, so that a step without bounds takes far longer. */
const SIZE = 3 * MAX_LENGTH;
const repeat = (text: string, size = SIZE) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

const large = inventedLookup(5_000);
const allWords = large.statuses
  .flatMap(([, , rows]) => rows.map(([code, message]) => [code, message].flat().join(' ')))
  .join(' ');
const openings = large.statuses.flatMap(([, , rows]) =>
  rows.slice(0, 1).map(([, message]) => message.slice(0, 24)),
);

const hostile: Record<string, string> = {
  ...Object.fromEntries(
    [
      'a',
      'a_',
      ' ',
      '"',
      '\\',
      '%25',
      '%',
      '{"a":',
      '[',
      '{"code":',
      'error_name',
      'error_name: ',
      'error_name="',
      "error_name='\\",
      'code: a ',
      'code=1 ',
      '/423/a',
      '/a',
      'http://',
      'http://a/',
      '\ud800',
      'a.',
      'a-',
      'a~',
      'use_radio ',
      'A',
      'aB',
      'Error: x\n',
      'Error',
      '<a',
      '&quot;',
      '1020 ',
      '1.',
      'é',
      'e\u0301',
      '\u0301',
      '\ufdfa',
      '漢字',
      'ไทย',
      'ا',
      '🏴‍☠️',
      '\n',
      'a\n',
      '_ _',
      '=3D',
      'the ',
      'harbor ',
      '\u001b[31m',
      '\u001b[',
      '\u001b]8;;',
      '\\x1b[1;31m',
      '[0m',
      'Error (',
      ': a (B::Error)\n',
      'request id ',
      'trace_id ',
      '["error_name"]=>\nstring(9) ',
    ].map((unit) => [`a text of ${JSON.stringify(unit)}`, repeat(unit)]),
  ),
  ...Object.fromEntries(
    ['a', 'code: a ', 'code_1 ', '&quot;', '\u001b[', '\n'].map((unit) => [
      `5 MB of ${JSON.stringify(unit)}`,
      repeat(unit, 5_000_000),
    ]),
  ),
  '65,000 combining marks': `a${'\u0301\u0316'.repeat(32_500)}`,
  '65,000 combining marks, a few at a time': 'a\u0301\u0316\u0301\u0316\u0301\u0316\u0301\u0316\u0301'.repeat(
    6_500,
  ),
  'one word of 60,000 letters': 'x'.repeat(60_000),
  '24,000 words': Array.from({ length: 24_000 }, (_, number) => `w${number.toString(36)}`).join(' '),
  '24,000 words of three letters': Array.from({ length: 24_000 }, (_, number) =>
    (number % 17_576).toString(26),
  ).join(' '),
  'every word of the catalog': allWords,
  'the beginnings of all messages': repeat(`${openings.join(' ')} `),
  'JSON nested 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'JSON lists nested': `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  'JSON of 20,000 codes': JSON.stringify(
    Array.from({ length: 20_000 }, (_, code) => ({ code, error_name: `a_${code}` })),
  ),
  'a thousand codes': Array.from({ length: 1_000 }, (_, number) => `code_number_${number}`).join('\n'),
  'a bomb for regular expressions': `${'a'.repeat(30_000)}!${'\\'.repeat(30_000)}"error_name"${' '.repeat(5_000)}`,
  'percent signs, encoded over and over': `%${'25'.repeat(30_000)}41`,
};

/** Milliseconds of processor time. */
function measure(run: () => void) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const indexes = Object.values(catalogs).map((data) => createIndex(data));
/** A text is read by the fields of the API, and compared with many errors. */
const largest = createIndex({ ...harbor, statuses: large.statuses });
lookup('warm up', largest);

for (const [name, text] of Object.entries(hostile)) {
  test(`bounded: ${name}`, () => {
    // Others may use this machine: one good try of three counts, in time of this process.
    const tries: number[] = [];
    while (tries.length < 3 && !(tries.at(-1)! < LIMIT_MS)) tries.push(measure(() => lookup(text, largest)));
    assert.ok(tries.at(-1)! < LIMIT_MS, `${tries.map(Math.round).join(', ')} ms`);
  });
}

test('the beginning and the end of a long text are read, and the result reports that it was cut', () => {
  const index = createIndex(harbor);
  const body = JSON.stringify(responseFor(harbor, index.entries[0]!));
  const noise = 'GET /health 200 3ms\n'.repeat(20_000);
  for (const text of [`${body}\n${noise}`, `${noise}${body}`]) {
    const { exact, isCut } = lookup(text, index);
    assert.deepEqual([exact[0]?.entry.code, isCut], ['berth_closed', true]);
  }
  assert.equal(lookup(noise.slice(0, MAX_LENGTH), index).isCut, false);
});

test('a code in the middle of a long log is found, with the request ID next to it', () => {
  const index = createIndex(harbor);
  const lines = Array.from(
    { length: 10_000 },
    (_, number) => `12:00:00 INFO request ${number} served in 3 ms`,
  );
  lines[5_000] = '12:00:00 ERROR trace_id=req-77aa11 error_name=berth_closed';
  const { exact, requestId, isCut } = lookup(lines.join('\n'), index);
  assert.deepEqual([exact[0]?.entry.code, requestId, isCut], ['berth_closed', 'req-77aa11', true]);
});

test('texts that contain nothing about an error get no certain answer and no “did you mean”', () => {
  for (const index of indexes) {
    for (const text of [
      'the and of',
      'Harbor',
      'harbor api',
      '🙂🙂🙂',
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      '\u001b[31m\u001b[0m',
      'e',
    ]) {
      const { exact, suggestions } = lookup(text, index);
      assert.deepEqual(exact, [], text);
      const isNamed = text === 'e' || suggestions.every(({ fit }) => fit === 'may fit');
      assert.ok(isNamed, text);
    }
  }
});

test('it never throws, finds each entry once, and gives scores from 0 to 1', () => {
  const text = fc.oneof(
    anyText(300),
    fc.string({
      unit: fc.constantFrom(...'_-.~{}[]"\'`\\/#:=>%, \nerror_codE0382'.split('')),
      maxLength: 300,
    }),
    fc.json(),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...indexes), (query, index) => {
      const { exact, suggestions } = lookup(query, index);
      const found = [...exact, ...suggestions].map(({ entry }) => entry);
      assert.equal(new Set(found).size, found.length);
      for (const { score } of suggestions) assert.ok(score > 0 && score <= 1, String(score));
    }),
    { numRuns: 1_000 },
  );
});
