// A message is found where it stands in a text, with whatever fills its holes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allErrors, credit, filled, harbor, responseFor, signal } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';
import { isDocumented, messagesIn } from './messages.ts';
import type { LookupData } from '../data.ts';
import { wordsOf } from '../words.ts';

const firstOf = (data: LookupData, text: string) => lookup(text, createIndex(data)).suggestions[0];

test('every message of every API, alone and within a log', () => {
  for (const { data, index, entry } of allErrors) {
    const message = filled(entry.messages[0]!);
    for (const text of [message, message.toUpperCase(), `[error] request failed - ${message} (attempt 1)`]) {
      const { exact, suggestions } = lookup(text, index);
      assert.deepEqual(exact, [], text);
      assert.equal(suggestions[0]?.entry.href, entry.href, `${data.api}: ${text}`);
      assert.notEqual(suggestions[0].fit, 'may fit', text);
    }
  }
});

test('holes take a word, several, and none', () => {
  for (const balance of ['30', '30 EUR', 'not enough, my dear friend']) {
    const found = firstOf(credit, `Your current balance is ${balance}, but that costs 50 at least.`);
    assert.deepEqual([found?.entry.code, found?.matchedBy], ['out-of-credit', 'message']);
  }
  assert.equal(
    firstOf(signal, "The 'To' number +15005550001 is not a valid phone number")?.entry.code,
    '21211',
  );
});

test('a message with a word changed, left out or misspelt, or half of it', () => {
  const texts = [
    'The licence of the captain has expired',
    'license of captain expired',
    'The license of the captian has exipred.',
    'license of the captain has',
  ];
  for (const text of texts) assert.equal(firstOf(harbor, text)?.entry.code, 'captain_license_expired', text);
});

test('more than half of a message is recognized, less is not', () => {
  for (const text of ['log: the license of the captain', 'log: The license of the captain has']) {
    const found = firstOf(harbor, text);
    assert.deepEqual([found?.entry.code, found?.matchedBy], ['captain_license_expired', 'message'], text);
  }
  assert.notEqual(firstOf(harbor, 'log: the license of somebody')?.matchedBy, 'message');
});

test('a message of two words is prose, unless little else is in the text', () => {
  const line = '[Mon Nov 30 10:11:12.123456 2026] [php:error] [pid 4711] [client 10.0.0.1:4711] Slow down';
  for (const text of ['warning: slow down', line]) assert.equal(firstOf(signal, text)?.matchedBy, 'message');
  const prose = 'we had to slow down on the way home';
  assert.notEqual(firstOf(signal, prose)?.matchedBy, 'message');
});

test('a filled message is not called different, another wording is', () => {
  const entry = (data: LookupData, code: string) =>
    createIndex(data).entries.find((one) => one.code === code)!;
  const balance = entry(credit, 'out-of-credit');
  const closed = entry(harbor, 'berth_closed');
  const cases: [message: string, of: typeof balance, isSame: boolean][] = [
    ['Your current balance is 30, but that costs 50.', balance, true],
    ['Your current balance is 30 EUR, but that costs 50 EUR', balance, true],
    ['Your current balance is 30, but that co', balance, true],
    ['Your current balance is 30, but', balance, true],
    ['Your balance is 30, but that costs 50.', balance, false],
    ['This berth is closed for the season.', closed, true],
    ['this berth is closed for the season', closed, true],
    ['This berth is closed', closed, true],
    ['This berth is closed.', closed, false],
    ['This berth is closed for the season. Come again.', closed, false],
    ['Sorry: This berth is closed for the season.', closed, false],
  ];
  for (const [message, of, isSame] of cases) assert.equal(isDocumented(message, of), isSame, message);
});

test('each message of an error is recognized, and none of them is called different', () => {
  const messages = ['This berth is closed for the season.', 'The mooring at {quay} is out of service.'];
  const index = createIndex({ ...harbor, statuses: [[423, 'Locked', [['berth_closed', messages]]]] });
  for (const text of [messages[0]!, 'ERROR The mooring at North Quay is out of service. (0x1)']) {
    const [best] = lookup(text, index).suggestions;
    assert.deepEqual([best?.entry.code, best?.matchedBy], ['berth_closed', 'message'], text);
  }
  assert.ok(isDocumented('The mooring at North Quay is out of service.', index.entries[0]!));
  assert.ok(!isDocumented('The mooring is gone.', index.entries[0]!));
  assert.deepEqual(lookup('mooring', index).suggestions[0]?.entry.code, 'berth_closed');
});

test('a message with every sign that means something somewhere is not called different', () => {
  const message =
    'Don\'t use `a|b` or ```c```, <b>tags</b> & "quotes" {x} \\n %41 ${y} */ _it_ *so* #1\nline 🙂 שלום-user end.';
  const data: typeof harbor = { ...harbor, statuses: [[404, 'Not Found', [['odd_message', message]]]] };
  const index = createIndex(data);
  const response = responseFor(data, index.entries[0]!) as Record<string, string>;
  for (const indent of [0, 2]) {
    const [found] = lookup(
      JSON.stringify({ ...response, error_text: message }, null, indent),
      index,
    ).responses;
    assert.ok(isDocumented(found!.message!, index.entries[0]!), found?.message);
  }
});

test('any filling of every template is documented', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...allErrors),
      fc.array(word, { minLength: 1, maxLength: 5 }),
      ({ entry }, words) => {
        const message = entry.messages[0]!.replace(/\{\w+\}|%s|%\w+%/g, words.join(' '));
        assert.ok(isDocumented(message, entry), message);
      },
    ),
  );
});

test('up to 24 words replace a placeholder', () => {
  const score = (count: number) => {
    const balance = Array.from({ length: count }, (_, number) => `n${number}`).join(' ');
    const text = `Your current balance is ${balance}, but that costs 5.`;
    return lookup(text, createIndex(credit)).suggestions.find(({ matchedBy }) => matchedBy === 'message')
      ?.score;
  };
  assert.ok(score(20)! > 0.95);
  assert.equal(score(30), undefined);
});

const inHarbor = (text: string) =>
  messagesIn(wordsOf(text), createIndex(harbor).messages).map(({ entry }) => entry.code);

test('three of five words of a message are enough, four of seven are not', () => {
  assert.deepEqual(inHarbor('There is no tomato'), ['use_radio']);
  assert.deepEqual(inHarbor('This berth is closed, tomato'), []);
});

test('a text that repeats the first words of a message is compared 20,000 times', () => {
  const after = (count: number) =>
    inHarbor(`${'This berth is. '.repeat(count)}This berth is closed for the season.`);
  assert.deepEqual(after(18_000), ['berth_closed']);
  assert.deepEqual(after(22_000), []);
});
