import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { FIXTURE, scratchContent, type Scratch } from '../../e2e/fixtures/scratch-content.ts';
import { readContent } from '../content/read.ts';

let scratch: Scratch;
beforeEach(() => (scratch = scratchContent(FIXTURE)));
afterEach(() => scratch.remove());

function runNew(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new.ts', ...words], {
    env: { ...process.env, CONTENT_ROOT: scratch.root },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('it makes the folder, and the check names what is to be filled in', () => {
  const message = 'Say "please": it\'s # not: optional.';
  const { status, output } = runNew('409', 'some_error', message);
  assert.equal(status, 0, output);
  const file = join(scratch.root, 'errors/409/some_error/index.mdx');
  assert.equal(parse(readFileSync(file, 'utf8').split('---')[1]!).message, message);

  const wrong = readContent(scratch.root).diagnostics.map((found) => found.message);
  assert.deepEqual(wrong.toSorted(), [
    'The folder has no Handle.java.',
    'The folder has no handle.go.',
    'The folder has no handle.py.',
    'The folder has no handle.ts.',
    'The folder has no reproduce.sh.',
    'The section “Easily confused with” is empty.',
    'The section “How to fix it” is empty.',
    'The section “How to prevent it” is empty.',
    'The section “Why it happens” is empty.',
    '`question` is wrong: expected string, received null.',
    '`retry` is wrong: expected object, received null.',
    '`sample.prints` is wrong: expected string, received null.',
    '`sample.request` is wrong: expected string, received null.',
    '`summary` is wrong: expected string, received null.',
  ]);
});

const refused = {
  'what is no status': [['200', 'some_error', 'Its message.'], '`200` is no status of an error. Give 300 to'],
  'what is no code': [['409', '_some error', 'Its message.'], '`_some error` is no code. A code has at most'],
  'no message': [['409', 'some_error'], 'The message is missing. Quote the API’s own, letter by letter.'],
  'a status that is not there': [['410', 'some_error', 'Its message.'], 'There is no status 410. Write'],
  'an error that is there': [['409', 'quote_expired', 'Its message.'], 'quote_expired is there already.'],
} as const;

for (const [name, [words, reason]] of Object.entries(refused)) {
  test(`it refuses ${name}`, () => {
    const file = join(scratch.root, 'errors/409/quote_expired/index.mdx');
    const before = readFileSync(file, 'utf8');
    const { status, output } = runNew(...words);
    assert.equal(status, 1);
    assert.ok(output.includes(reason), output);
    assert.equal(output.trim().split('\n').length, 1);
    assert.equal(existsSync(join(scratch.root, 'errors', words[0], 'some_error')), false);
    assert.equal(readFileSync(file, 'utf8'), before);
  });
}
