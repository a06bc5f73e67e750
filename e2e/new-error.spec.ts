// npm run new makes an error's folder, and refuses what the content check would refuse.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { npmRun, scratchContent, type Scratch } from './scratch.ts';
import { test as plain, expect } from './site.ts';

const test = plain.extend<{ scratch: Scratch }>({
  scratch: async ({}, use) => {
    const scratch = scratchContent();
    await use(scratch);
    scratch.remove();
  },
});

test('it makes the folder, and the check names what is to be filled in', ({ scratch }) => {
  const message = 'Say "please": it\'s # not: optional.';
  const { status, output } = npmRun('new', scratch.root, '403', 'some_error', message);
  expect(status, output).toBe(0);
  const file = join(scratch.root, 'errors/403/some_error/index.mdx');
  expect(parse(readFileSync(file, 'utf8').split('---')[1]!)).toMatchObject({ message });

  const check = npmRun('check', scratch.root);
  expect(check.status).toBe(1);
  for (const missing of [
    '`summary`',
    '`question`',
    '`retryHelps`',
    '`fixableBy`',
    'Why it happens',
    'How to fix it',
    'Whether to retry',
    'How to prevent it',
    'Easily confused with',
    '`sample.request`',
    '`sample.prints`',
    'no reproduce.sh',
    'no Handle.java',
  ]) {
    expect(check.output).toContain(missing);
  }
  expect(check.output).toContain('16 problems in the content');
});

const refused = {
  'no status': [['200', 'some_error', 'Its message.'], '`200` is no status of an error'],
  'no error type': [['403', 'Some-Error', 'Its message.'], '`Some-Error` is no error type'],
  'no message': [['403', 'some_error'], 'The message is missing'],
  'a status that is not there': [['404', 'some_error', 'Its message.'], 'There is no status 404'],
  'an error that is there': [['403', 'use_https', 'Its message.'], 'use_https is there already'],
} as const;

for (const [name, [words, reason]] of Object.entries(refused)) {
  test(`it refuses ${name}`, ({ scratch }) => {
    const before = readFileSync(join(scratch.root, 'errors/403/use_https/index.mdx'), 'utf8');
    const { status, output } = npmRun('new', scratch.root, ...words);
    expect(status).toBe(1);
    expect(output).toContain(reason);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(scratch.root, 'errors', words[0], 'some_error'))).toBe(false);
    expect(readFileSync(join(scratch.root, 'errors/403/use_https/index.mdx'), 'utf8')).toBe(before);
  });
}
