import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { check, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { scratchContent } from '../../fixtures/scratch-content.ts';
import { readContent } from '../content/read.ts';
import { parseSource } from '../content/source.ts';
import { schemas } from '../reference/schemas.ts';
import { createApi, createError } from './create.ts';
import { newError } from './scaffold.ts';

/** A content folder for a test. Hooks of a file would run for those of every other file in the process too. */
function contentFor(t: TestContext): string {
  const { root, remove } = scratchContent();
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

/** Whether a file is formatted as `npm run check` requires. */
const isFormatted = async (file: string) =>
  check(readFileSync(file, 'utf8'), { ...(await resolveConfig('package.json')), filepath: file });

test('it creates a draft that has no mistake and is formatted', async (t) => {
  const root = contentFor(t);
  const message = 'Say "please": it\'s # not: optional.';
  const { status, output } = runNew(root, '409', 'some_error', message);
  assert.equal(status, 0, output);
  const file = join(root, 'errors/409/some_error/index.mdx');
  assert.equal(parse(readFileSync(file, 'utf8').split('---')[1]!).message, message);
  assert.match(readFileSync(file, 'utf8'), /^# Whether to send the request again.*\n# retry:$/m);
  assert.deepEqual(readContent(root).diagnostics, []);
  assert.ok(await isFormatted(file));
});

test('it creates the page of a status that has none', async (t) => {
  const root = contentFor(t);
  assert.match(createError(root, ['410', 'some_error', 'It is gone.'])[0]!, /statuses\/410\.mdx$/);
  assert.deepEqual(readContent(root).diagnostics, []);
  const file = join(root, 'statuses/410.mdx');
  assert.match(readFileSync(file, 'utf8'), /^reason: Gone$/m);
  assert.ok(await isFormatted(file));
});

for (const message of [
  'Bad input:\nname: null\nage: 3',
  'Two lines.\n---\n## A heading',
  '  blanks around  ',
  'null',
  '"quoted" and \\ and \t a tab',
  'Zitat: „ä“ 🦊 – % @ ` | > & * ! { } [ ]',
  `A long line. ${'word '.repeat(100)}`,
  'Two lines.\r\nFrom Windows.',
]) {
  test(`the message ${JSON.stringify(message.slice(0, 30))} is written letter by letter`, () => {
    const { data } = parseSource('index.mdx', newError({ message }, ['curl', 'go']));
    const { message: written, ...rest } = data as Record<string, unknown>;
    assert.equal(written, message);
    assert.deepEqual(rest, { state: { is: 'draft' } });
  });
}

const message = 'Its message.';
const refused: Record<string, [words: string[], reason: string]> = {
  'a number that is not a status': [
    ['199', 'some_error', message],
    '`199` is not the status of an error. Write',
  ],
  'a status in another notation': [['4e2', 'some_error', message], '`4e2` is not the status of an error.'],
  'words that are not a code': [
    ['409', '_some error', message],
    '`_some error` is not a code. A code has at most',
  ],
  'no message': [
    ['409', 'some_error'],
    'The message is missing. Copy the message of the API, letter by letter:',
  ],
  'a message of blanks': [['409', 'some_error', ' \n '], 'The message is missing.'],
  'a message without quotes': [['409', 'some_error', 'Its', 'message.'], 'so put it between quotes:'],
  'a message that is too long': [['409', 'some_error', 'a'.repeat(2_500)], 'The message is wrong: Too big'],
  'a control character in the message': [['409', 'some_error', 'a\x1bb'], 'contains a control character'],
  'an error that exists': [['409', 'quote_expired', message], 'quote_expired already exists.'],
  'an error that exists in other case': [['409', 'Quote_Expired', message], 'quote_expired already exists.'],
  ...Object.fromEntries(
    ['aux', 'LPT9.txt', 'ends.'].map((code) => [
      `the name ${code}`,
      [['409', code, message], `Windows cannot have a folder named \`${code}\`. Choose another code.`],
    ]),
  ),
};

test('it refuses what cannot become an error, in one line, and writes nothing', (t) => {
  const root = contentFor(t);
  const files = () => readdirSync(root, { recursive: true }).sort();
  const before = files();
  for (const [name, [words, reason]] of Object.entries(refused)) {
    assert.throws(
      () => createError(root, words),
      ({ name, message }: Error) =>
        name === 'UsageError' && message.includes(reason) && !message.includes('\n'),
      name,
    );
  }
  assert.deepEqual(files(), before);
});

test('the command prints why it refuses, and fails', (t) => {
  const root = contentFor(t);
  const { status, output } = runNew(root, '409', 'quote_expired', message);
  assert.equal(status, 1);
  assert.match(output, /^.*errors\/409\/quote_expired already exists\.\n$/);
  assert.match(runNew(root, '409', 'some_error', '- a list').output, /^Unknown option/);
  const { output: unused } = runNew(root, '409', 'some_error', message, '--status', '404');
  assert.match(unused, /^--status needs a document: npm run new -- --from <file>\n$/);
});

test('--api begins a content folder that has no mistake, and never writes into one that is not empty', async (t) => {
  const root = join(contentFor(t), '..', 'api of others');
  assert.equal(runNew('content', '--api', root).status, 0);
  assert.deepEqual(readContent(root).diagnostics, []);
  for (const file of ['api.yaml', 'statuses/404.mdx', 'errors/404/resource_not_found/index.mdx']) {
    assert.ok(await isFormatted(join(root, file)), file);
  }
  const api = readFileSync(join(root, 'api.yaml'), 'utf8');
  for (const key of Object.keys(schemas.api.shape)) {
    assert.match(api, new RegExp(`^# .+\\n(?:# )?${key}:`, 'm'), 'explained, with a value or as a comment');
  }
  assert.throws(
    () => createApi([root], 'content'),
    /is not empty\. Name a new folder: npm run new -- --api folder$/,
  );
  assert.throws(() => createApi([root, 'another'], 'content'), /^UsageError: Name one folder/);
});
