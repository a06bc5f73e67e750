// What a response tells, and where, follows from the template in the content.
import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { test } from 'node:test';
import { toFields } from '../match/fields.ts';
import { catalogs } from '../../../fixtures/lookup-catalogs.ts';
import { fieldPatterns } from './field-patterns.ts';
import type { Json } from '../../reference/json.ts';

const fieldsIn = (response: Json, errorUrl = '{site}{path}/{status}#{code}') =>
  toFields(fieldPatterns(response, errorUrl));
/** The keys of a template that a field is found by, what it tells, and whether it may be something else. */
const described = (response: Json) =>
  fieldsIn(response).map(({ key, roles, isAmbiguous = false }) => [
    JSON.stringify(response).match(key)?.[0],
    roles,
    isAmbiguous,
  ]);

test('roles, at any depth; plain fields come first', () => {
  assert.deepEqual(
    described({
      error: {
        doc_url: '{errorUrl}',
        type: 'x',
        code: '{code:number}',
        nested: [{ errorText: '{message}' }],
      },
    }),
    [
      ['code', ['code'], true],
      ['errorText', ['message'], false],
      ['doc_url', ['status', 'code', 'errorUrl'], false],
    ],
  );
  assert.deepEqual(described({ type: 'https://x.example/problems/{code}', title: 'T', status: '{status}' }), [
    ['status', ['status'], true],
    ['type', ['code'], true],
  ]);
  assert.deepEqual(described({ ok: false }), []);
});

test('keys of a response that is not JSON', () => {
  const xml =
    '<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{requestId}</RequestId></Error>';
  assert.deepEqual(described(xml), [
    ['Code', ['code'], true],
    ['Message', ['message'], true],
    ['RequestId', ['requestId'], false],
  ]);
  assert.deepEqual(described('ERR code={code} message="{message}"'), [
    ['code', ['code'], true],
    ['message', ['message'], true],
  ]);
});

test('an optional key is recognized by its name without the sign', () => {
  assert.deepEqual(described({ 'error_text?': '{message}' }), [['error_text', ['message'], false]]);
});

test('a longer text around placeholders is read from its last folder on', () => {
  const [url] = fieldsIn({ type: 'https://x.example/a/problems/{code}' });
  assert.equal(
    url?.pattern?.exec('https://staging.example/a/problems/out-of-credit')?.groups?.code,
    'out-of-credit',
  );
  assert.equal(url.pattern.exec('about:blank'), null);
  const [sentence] = fieldsIn({ detail: 'Error {code}: {message}' });
  assert.deepEqual(
    { ...sentence?.pattern?.exec('Error E1: gone (x)')?.groups },
    { code: 'E1', message: 'gone (x)' },
  );
  const [link] = fieldsIn({ more: '{errorUrl}' });
  assert.deepEqual(
    { ...link?.pattern?.exec('https://x.example/e/404/#a_b')?.groups },
    { status: '404', code: 'a_b' },
  );
});

test('a key is found in any casing style, and not within another', () => {
  const [field] = fieldsIn({ error_name: '{code}' });
  for (const key of ['error_name', 'errorName', 'ErrorName', 'error-name', 'ERROR_NAME', 'error name']) {
    assert.ok(key.search(field!.key) === 0, key);
  }
  const [code] = fieldsIn({ code: '{code}' });
  for (const key of ['status_code', 'statusCode', 'exit code', 'barcode'])
    assert.equal(key.search(code!.key), -1, key);
});

test('nothing of the lookup names a field of a response', () => {
  const names = ['error_type', 'error_message', 'request_id', 'status_code', 'error_url', 'errorType'];
  for (const file of globSync('src/lookup/**/*.ts').filter((path) => !path.includes('.test.'))) {
    const lines = readFileSync(file, 'utf8').split('\n');
    // Comments may show an example.
    const text = lines.filter((line) => !/^ *(?:\/?\*|\/\/)/.test(line)).join('\n');
    const keys = Object.values(catalogs).flatMap(({ response }) =>
      fieldsIn(response)
        .filter(({ isAmbiguous }) => !isAmbiguous)
        .flatMap(({ key }) => JSON.stringify(response).match(key) ?? []),
    );
    for (const name of [...names, ...keys]) assert.ok(!text.includes(name), `${file}: ${name}`);
  }
});
