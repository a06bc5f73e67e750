import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { ContentError, contentErrorIn, diagnose } from './diagnostics.ts';
import { readText } from './read-file.ts';
import { readApi, readContent } from './read.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const depot = 'errors/409/depot_closed/index.mdx';

test('content without a mistake is read whole', () => {
  const { content, diagnostics } = readContent(FIXTURE);
  assert.deepEqual(diagnostics, []);
  assert.equal(content.errors.length, 8);
  const programs = globSync('errors/*/*/*', { cwd: FIXTURE }).filter((path) => !path.endsWith('.mdx'));
  assert.deepEqual(
    content.samples.map(({ id }) => `errors/${id}`).sort(),
    programs.map((path) => path.replaceAll(sep, '/')).sort(),
  );
});

testMistakes({
  'every mistake is listed at once, sorted by place': [
    (scratch) => {
      edit(quote, 'summary:', 'sumary:')(scratch);
      edit(depot, 'when: never', 'when: perhaps')(scratch);
      edit(quote, 'A quote lives', 'A {quote} lives')(scratch);
    },
    'errors/409/depot_closed/index.mdx:5:16 `retry.when` is not valid: invalid option: expected one of "never"|"after-change"|"later". When a retry can succeed: never, after-change (something must change first) or later (nothing needs to change). (value-invalid)',
    'errors/409/quote_expired/index.mdx:2:1 `summary` is missing. What happened, in your own words: a sentence of 10 to 160 characters. (key-missing)',
    'errors/409/quote_expired/index.mdx:3:1 `sumary` is not a known key. Rename it to `summary`, or remove it. (key-unknown)',
    'errors/409/quote_expired/index.mdx:18:3 `{` starts a JavaScript expression in MDX, and the text cannot contain any. Write `\\{`, or put code between backticks. (expression-in-text)',
  ],
});

test('the list ends with a count', () => {
  const problem = diagnose({ file: 'a.mdx', line: 1, column: 1 }, 'sample-empty');
  assert.equal(
    new ContentError([problem]).message,
    'a.mdx:1:1 The sample is empty. Write the program. (sample-empty)\n1 problem in the content. Nothing was built.',
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

test('a file that does not exist is reported', () => {
  const diagnostic = readText(`${FIXTURE}/missing.mdx`);
  assert.ok(typeof diagnostic !== 'string' && diagnostic.name === 'file-unreadable');
});
