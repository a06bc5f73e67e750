import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { FIXTURE, scratchContent } from '../../fixtures/scratch-content.ts';
import { readContent } from '../content/read.ts';

/** A content folder for a test. Hooks of a file would run for those of every other file in the process too. */
function contentFor(t: TestContext): string {
  const { root, remove } = scratchContent(FIXTURE);
  t.after(remove);
  return root;
}

function runNew(root: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new.ts', ...words], {
    env: { ...process.env, CONTENT_ROOT: root },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('it makes the folder, and the check names what is to be filled in', (t) => {
  const root = contentFor(t);
  const message = 'Say "please": it\'s # not: optional.';
  const { status, output } = runNew(root, '409', 'some_error', message);
  assert.equal(status, 0, output);
  const file = join(root, 'errors/409/some_error/index.mdx');
  assert.equal(parse(readFileSync(file, 'utf8').split('---')[1]!).message, message);

  const wrong = readContent(root).diagnostics.map((found) => found.message);
  assert.deepEqual(wrong.toSorted(), [
    'The sample Handle.java is missing.',
    'The sample handle.go is missing.',
    'The sample handle.py is missing.',
    'The sample handle.ts is missing.',
    'The sample reproduce.sh is missing.',
    'The section “Easily confused with” is empty.',
    'The section “How to fix it” is empty.',
    'The section “How to prevent it” is empty.',
    'The section “Why it happens” is empty.',
    '`question` is not valid: expected string, received null.',
    '`retry` is not valid: expected object, received null.',
    '`sample.prints` is not valid: expected string, received null.',
    '`sample.request` is not valid: expected string, received null.',
    '`summary` is not valid: expected string, received null.',
  ]);
});

const refused = {
  'what is no status': [['199', 'some_error', 'Its message.'], '`199` is no status of an error. Give 200 to'],
  'what is no code': [['409', '_some error', 'Its message.'], '`_some error` is no code. A code has at most'],
  'no message': [['409', 'some_error'], 'The message is missing. Quote the API’s own, letter by letter.'],
  'a status that is not there': [['410', 'some_error', 'Its message.'], 'There is no status 410. Write'],
  'an error that is there': [['409', 'quote_expired', 'Its message.'], 'quote_expired is there already.'],
} as const;

for (const [name, [words, reason]] of Object.entries(refused)) {
  test(`it refuses ${name}`, (t) => {
    const root = contentFor(t);
    const file = join(root, 'errors/409/quote_expired/index.mdx');
    const before = readFileSync(file, 'utf8');
    const { status, output } = runNew(root, ...words);
    assert.equal(status, 1);
    assert.ok(output.includes(reason), output);
    assert.equal(output.trim().split('\n').length, 1);
    assert.equal(existsSync(join(root, 'errors', words[0], 'some_error')), false);
    assert.equal(readFileSync(file, 'utf8'), before);
  });
}
