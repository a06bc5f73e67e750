import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { contentErrorIn, ContentError } from './diagnostic.ts';
import { readApi, readContent } from './read.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const depot = 'errors/409/depot_closed/index.mdx';

test('content without a mistake is read whole', () => {
  const { content, diagnostics } = readContent(FIXTURE);
  assert.deepEqual(diagnostics, []);
  assert.equal(content.errors.length, 8);
  assert.equal(content.samples.length, 7 * 5);
});

testMistakes({
  'every mistake is listed at once, sorted by place': [
    (scratch) => {
      edit(quote, 'summary:', 'sumary:')(scratch);
      edit(depot, 'when: never', 'when: perhaps')(scratch);
      edit(quote, 'A quote lives', 'A {quote} lives')(scratch);
    },
    'errors/409/depot_closed/index.mdx:5:16 `retry.when` is wrong: invalid option: expected one of "never"|"after-change"|"later". When another try can succeed: never, after-change (something must be mended first) or later (by itself).',
    'errors/409/quote_expired/index.mdx:2:1 `summary` is missing. What happened, in our words: a sentence of 10 to 160 characters.',
    'errors/409/quote_expired/index.mdx:3:1 `sumary` is not a known key. Rename it to `summary`, or remove it.',
    'errors/409/quote_expired/index.mdx:18:3 Braces hold code in MDX. Write `\\{`, or put code between backticks.',
  ],
});

test('the list ends with a count', () => {
  const problem = { file: 'a.mdx', line: 1, column: 1, message: 'Wrong.', hint: 'Right it.' };
  assert.equal(
    new ContentError([problem]).message,
    'a.mdx:1:1 Wrong. Right it.\n1 problem in the content. Nothing was built.',
  );
  assert.match(new ContentError([problem, problem]).message, /\n2 problems in the content\./);
});

test('a content error is found in what Astro wraps around it', () => {
  const error = new ContentError([]);
  assert.equal(contentErrorIn(new Error('wrapped', { cause: new Error('twice', { cause: error }) })), error);
  assert.equal(contentErrorIn(new Error('another')), undefined);
});

test('which API it is can be said of a folder with mistakes, or of none', () => {
  assert.equal(readApi(FIXTURE)?.name, 'Parcel API');
  assert.equal(readApi('e2e'), undefined);
});
