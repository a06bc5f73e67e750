import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { stringify } from 'yaml';
import { readCatalog } from '../../../fixtures/read-catalog.ts';
import { readContent } from '../../content/read.ts';
import { allErrors } from '../../reference/catalog.ts';
import { sampleResponse } from '../../reference/response.ts';
import { importErrors, type Options } from './import.ts';

/** A folder for the document and the content of a test. */
function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'content');
  return {
    root,
    /** Imports a document, which is a text or data. Returns the report. */
    run: (name: string, document: unknown, options: Options = {}) => {
      const file = join(folder, name);
      writeFileSync(
        file,
        typeof document === 'string' || document instanceof Buffer ? document : stringify(document),
      );
      return importErrors(file, root, options).join('\n').replaceAll(`${folder}/`, '');
    },
    /** Returns the errors of the content, by their ids. */
    errors: () => new Map(allErrors(readCatalog(root)).map((error) => [error.id, error])),
  };
}

const openApi = (paths: unknown, components: unknown = {}) => ({
  openapi: '3.1.0',
  info: {
    title: 'Parcel API',
    contact: { email: 'help@parcels.example', url: 'https://parcels.example/help' },
  },
  paths,
  components,
});
const withExamples = (...examples: unknown[]) => ({
  content: {
    'application/json': {
      examples: Object.fromEntries(examples.map((value, index) => [`e${index}`, { value }])),
    },
  },
});

test('the examples of an OpenAPI document become drafts with exactly these responses', (t) => {
  const { root, run, errors } = place(t);
  const closed = {
    error: { code: 'depot_closed', message: 'The depot is closed.', status: 409, hint: 'wait' },
    request_id: 'r_2',
  };
  const lost = {
    error: { code: 'parcel_lost', message: 'The parcel is lost.', status: 404 },
    request_id: 'r_2',
  };
  const document = openApi(
    {
      '/a': {
        get: {
          responses: {
            409: withExamples(closed),
            404: { $ref: '#/components/responses/Lost' },
            200: withExamples(lost),
          },
        },
      },
      '/b': {
        get: {
          responses: { 409: withExamples({ ...closed, error: { ...closed.error, message: 'It is shut.' } }) },
        },
      },
    },
    { responses: { Lost: { content: { 'application/json': { example: JSON.stringify(lost) } } } } },
  );
  const report = run('api.yaml', document);
  assert.match(report, /code: error\.code, status: error\.status, message: error\.message\./);
  assert.match(report, /2 of 2 errors are new.*404\/parcel_lost, 409\/depot_closed\.$/);
  const { api } = readCatalog(root);
  assert.equal(api.name, 'Parcel API');
  assert.equal(api.site, 'https://parcels.example');
  const found = errors();
  assert.deepEqual(sampleResponse(api, found.get('409/depot_closed')!), { ...closed, request_id: 'r_2' });
  assert.deepEqual(sampleResponse(api, found.get('404/parcel_lost')!), { ...lost, request_id: 'r_2' });
  assert.deepEqual(found.get('409/depot_closed')!.messages, ['It is shut.']);
  assert.equal(found.get('409/depot_closed')!.state.is, 'draft');
});

test('a second import adds what is new, lists what is gone, and changes nothing else', (t) => {
  const { root, run } = place(t);
  const rows = 'code,status,message\nold_error,404,It is old.\nkept,404,It stays.\n';
  run('errors.csv', rows);
  const files = () =>
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((name) => name.includes('.'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]);
  const before = files();
  assert.match(run('errors.csv', rows), /All 2 errors are there already\. Nothing was written\.$/);
  assert.deepEqual(files(), before);
  writeFileSync(
    join(root, 'errors/404/kept/index.mdx'),
    '---\nmessage: Edited.\nstate: { is: draft }\n---\n',
  );
  const report = run('errors.csv', 'code,status,message\nkept,404,It stays.\nnew_error,410,It is new.\n');
  assert.match(
    report,
    /1 of 2 errors are new.*410\/new_error\.\n.*old_error: .*does not contain this error\.$/,
  );
  assert.match(readFileSync(join(root, 'errors/404/kept/index.mdx'), 'utf8'), /Edited/);
  assert.deepEqual(readContent(root).diagnostics, []);
});

test('a table may have semicolons, quotes, a byte-order mark and a status with its phrase', (t) => {
  const { run, errors } = place(t);
  run(
    'errors.csv',
    '\uFEFFError Code;HTTP Status;Message;Description;Resolution\r\n"no_funds";402 Payment Required;"Say ""please""; then pay.";"The account is empty. {It} has <no> money, see http://x.y.";Pay.\r\n',
  );
  const error = errors().get('402/no_funds')!;
  assert.equal(error.message, 'Say "please"; then pay.');
  assert.equal(error.summary, 'The account is empty.');
  assert.match(error.body, /## How to fix it\n\nPay\.\n\n## Why it happens\n\nThe account is empty/);
});

test('in a table with tabs, quotes can belong to a value', (t) => {
  const { run, errors } = place(t);
  run('errors.tsv', 'code\tstatus\tmessage\na\t404\tNo "x".\nb\t404\t"A ""b""."\n');
  const messages = [...errors().values()].map(({ message }) => message);
  assert.deepEqual(messages, ['No "x".', 'A "b".']);
});

test('JSON, JSON Lines, maps, enumerations and x-errors are read', (t) => {
  const cases: [name: string, document: unknown, options: Options, ids: string[]][] = [
    ['list.json', '[{"type":"a_b","statusCode":404,"title":"Not there."}]', {}, ['404/a_b']],
    [
      'lines.jsonl',
      '{"code":1001,"http":{"status":404},"msg":"A."}\n\n{"code":1002,"http":{"status":409},"msg":"B."}\n',
      {},
      ['404/1001', '409/1002'],
    ],
    [
      'map.json',
      '{"a_b":{"http_status":404,"message":"A."},"c_d":{"http_status":409,"message":"C."}}',
      {},
      ['404/a_b', '409/c_d'],
    ],
    ['statuses.json', '{"404":{"a_b":"A."},"409":{"a_b":"B."}}', {}, ['404/a_b', '409/a_b']],
    [
      'own.json',
      '{"api":"X","errors":[{"kind":"a_b","status":404,"message":"A."}]}',
      { code: 'kind' },
      ['404/a_b'],
    ],
    ['prefix.tsv', 'code\tstatus\nauth/no_user\t404\nauth/no_key\t401\n', {}, ['401/no_key', '404/no_user']],
    [
      'enum.yaml',
      openApi({}, { schemas: { Code: { enum: ['A', 'B'], 'x-enum-descriptions': ['First.', 'Second.'] } } }),
      { at: '#/components/schemas/Code/enum', status: '400' },
      ['400/A', '400/B'],
    ],
    [
      'kong.yaml',
      {
        ...openApi({}),
        'x-errors': {
          'solar-error': { description: 'The sun is too close.', resolution: 'Wait until it moves.' },
        },
      },
      { status: '503' },
      ['503/solar-error'],
    ],
    [
      'paypal.yaml',
      openApi({
        '/a': {
          get: {
            responses: {
              400: {
                'x-errors': [
                  { name: 'MALFORMED', message: 'Bad JSON.', details: 'The JSON is malformed. Resend it.' },
                ],
              },
            },
          },
        },
      }),
      {},
      ['400/MALFORMED'],
    ],
    [
      'problem.yaml',
      openApi({
        '/a': {
          get: {
            responses: {
              402: withExamples({
                type: 'https://x.example/problems/no-credit',
                title: 'No credit',
                status: 402,
              }),
            },
          },
        },
      }),
      {},
      ['402/no-credit'],
    ],
  ];
  for (const [name, document, options, ids] of cases) {
    const { root, run, errors } = place(t);
    run(name, document, options);
    assert.deepEqual([...errors().keys()], ids, name);
    assert.ok(existsSync(join(root, 'api.yaml')));
  }
});

test('a schema with a single code describes one error, and one that several statuses share describes none', (t) => {
  const { run, errors } = place(t);
  const content = (schema: unknown) => ({ content: { 'application/json': { schema } } });
  const shared = { $ref: '#/components/schemas/Shared' };
  const report = run(
    'api.yaml',
    openApi(
      {
        '/a': {
          get: {
            responses: {
              400: content({
                oneOf: ['a_b', 'c_d'].map((code) => ({
                  properties: { code: { const: code }, message: { type: 'string', example: 'No.' } },
                })),
              }),
              401: content(shared),
              404: content(shared),
            },
          },
        },
      },
      {
        schemas: {
          Shared: {
            allOf: [
              { properties: { code: { example: 'anything' } } },
              { properties: { self: { $ref: '#/components/schemas/Shared' } } },
            ],
          },
        },
      },
    ),
  );
  assert.deepEqual([...errors().keys()], ['400/a_b', '400/c_d']);
  assert.match(report, /2 responses have only the examples in a schema that other statuses share/);
});

test('references that are remote or circular are named, and the rest is imported', (t) => {
  const { run, errors } = place(t);
  const report = run(
    'api.yaml',
    openApi(
      {
        '/a': {
          get: {
            responses: {
              400: { $ref: 'other.yaml#/x' },
              401: { $ref: '#/components/responses/Loop' },
              404: withExamples({ code: 'a_b', message: 'A.' }),
            },
          },
        },
      },
      { responses: { Loop: { $ref: '#/components/responses/Loop' } } },
    ),
  );
  assert.deepEqual([...errors().keys()], ['404/a_b']);
  assert.match(report, /api\.yaml: other\.yaml#\/x is not in this document, and was not fetched\./);
  assert.match(report, /api\.yaml: #\/components\/responses\/Loop refers to itself\./);
});

test('schemas that contain others many times are read in time, and the small ones among them have examples', (t) => {
  const { run, errors } = place(t);
  const level = (index: number) => ({ $ref: `#/components/schemas/Level${index}` });
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const levels = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `Level${index}`,
      {
        properties: Object.fromEntries(
          names.map((name) => [
            name,
            index < 39 ? level(index + 1) : { oneOf: [{ const: 1 }, { const: 2 }] },
          ]),
        ),
      },
    ]),
  );
  const schema = {
    properties: { code: { const: 'a_b' }, message: { const: 'A.' }, cause: level(0), last: level(39) },
  };
  run(
    'api.yaml',
    openApi(
      { '/a': { get: { responses: { 404: { content: { 'application/json': { schema } } } } } } },
      { schemas: levels },
    ),
  );
  assert.deepEqual([...errors().keys()], ['404/a_b']);
});

const head = 'code,status,message\n';
const refused: Record<string, [name: string, document: string | Buffer, reason: RegExp, options?: Options]> =
  {
    'a slash in a code': [
      'e.csv',
      `${head}auth/a,404,A.\nb,404,B.\n`,
      /^.*e\.csv:2 The code `auth\/a` contains a slash/,
    ],
    'a code with a blank': [
      'e.csv',
      `${head}a b,404,A.\n`,
      /^.*e\.csv:2 `a b` is not a code\. A code has at most/,
    ],
    'a code that Windows reserves': [
      'e.csv',
      `${head}aux,404,A.\n`,
      /Windows cannot have a folder named `aux`/,
    ],
    'no code': ['e.csv', `${head}a,404,A.\n,404,A.\n`, /^.*e\.csv:3 The code is missing\.$/],
    'codes that differ in case': [
      'e.csv',
      `${head}ab,404,A.\nAB,404,A.\n`,
      /^.*e\.csv:3 The code `AB` differs from `ab` only in upper and lower case\.$/,
    ],
    'a status that is none': [
      'e.csv',
      `${head}a,404,A.\nb,soon,B.\n`,
      /^.*e\.csv:3 `soon` is not the status of an error\.$/,
    ],
    'no status': [
      'e.csv',
      'code,message\na,A.\n',
      /e\.csv: 1 errors have no status, such as `a`\. .*--status 400/,
    ],
    'a row with too many cells': [
      'e.csv',
      `${head}a,404,A.,x\n`,
      /^.*e\.csv: This is not a table with a header: Invalid Record Length/,
    ],
    'a repeated column': ['e.csv', 'code,code\na,b\n', /^.*e\.csv:1: The header contains `code` twice\.$/],
    'an unclosed quote': ['e.csv', `${head}"a,404,A.\n`, /^.*e\.csv: This is not a table/],
    'JSON with a mistake': ['e.json', '{"a":', /^.*e\.json: This is not valid JSON: /],
    'a line of JSON with a mistake': [
      'e.jsonl',
      '{"code":"a"}\n{',
      /^.*e\.jsonl:2: This is not valid JSON: /,
    ],
    'YAML with a mistake': ['e.yaml', 'a: 1\nb: [1\nc: 2\n', /^.*e\.yaml:\d: This is not valid YAML: /],
    'YAML with a repeated key': [
      'e.yaml',
      'x-errors:\n  a: A.\n  a: B.\n',
      /^.*e\.yaml:\d: This is not valid YAML: Map keys must be unique/,
    ],
    'YAML that expands without end': [
      'e.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(10)}]`)
        .join('\n')}\n`,
      /^.*e\.yaml: The YAML cannot be read: /,
    ],
    'YAML that contains itself': [
      'e.yaml',
      'errors: &a\n  - { code: x, status: 404, more: *a }\n',
      /^.*e\.yaml: The document has more than 200 levels, or contains itself\.$/,
    ],
    'JSON with too many levels': [
      'e.json',
      `{"errors":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      /^.*e\.json: The document has more than 200 levels/,
    ],
    'Swagger 2.0': ['e.json', '{"swagger":"2.0"}', /^.*e\.json: Swagger 2\.0 is not supported\./],
    'OpenAPI 4': ['e.json', '{"openapi":"4.0.0"}', /^.*e\.json: OpenAPI 4\.0\.0 is not supported\./],
    'a document without errors': [
      'e.json',
      '{"openapi":"3.0.0","paths":{}}',
      /^.*e\.json: There are no errors with a code here\./,
    ],
    'an unknown file': ['e.xlsx', 'x', /^.*e\.xlsx: The name must end in \.csv/],
    'another encoding': [
      'e.csv',
      Buffer.from(`${head}a,404,\xe4\n`, 'latin1'),
      /^.*e\.csv: The file is not in UTF-8\./,
    ],
    'a pointer that leads nowhere': [
      'e.json',
      '{"a":[]}',
      /^.*e\.json: --at \/b does not exist\./,
      { at: '/b' },
    ],
    'a field that does not exist': [
      'e.csv',
      `${head}a,404,A.\n`,
      /^.*e\.csv: --code `kind` is not a field\. The fields are code, status, message\.$/,
      { code: 'kind' },
    ],
    'a message that is too long': [
      'e.csv',
      `${head}a,404,${'a'.repeat(2_100)}\n`,
      /errors\/404\/a\/index\.mdx:3:10 .*too big.*\nNothing was written\.$/,
    ],
  };
for (const [name, [file, document, reason, options]] of Object.entries(refused)) {
  test(`it refuses ${name}, and writes nothing`, (t) => {
    const { root, run } = place(t);
    assert.throws(
      () => run(file, document, options),
      (error: Error) => {
        assert.equal(error.name, 'UsageError');
        assert.match(error.message, reason);
        return true;
      },
    );
    assert.equal(existsSync(root), false);
  });
}

test('rows of one error are joined, with a line for each contradiction and one for all repetitions', (t) => {
  const { run, errors } = place(t);
  const rows = [
    'a,404,A.,First.',
    'a,404,B.,First.',
    'a,404,A.,Second.',
    'a,410,C.,',
    'b,404,B.,',
    'b,404,B.,',
  ];
  const lines = run('e.csv', `code,status,message,description\n${rows.join('\n')}\n${rows.at(-1)}\n`)
    .split('\n')
    .filter((line) => line.startsWith('e.csv:') && !line.includes('--code'));
  assert.deepEqual(lines, [
    'e.csv:3 404/a has another message in e.csv:2. The page has both messages.',
    'e.csv:4 404/a has another description in e.csv:2. The page has only that one.',
    'e.csv:5 `a` has the status 410, and 404 in e.csv:2. These are two errors.',
    'e.csv:7 404/b: 2 rows repeat an earlier row.',
  ]);
  assert.deepEqual([...errors().keys()], ['404/a', '404/b', '410/a']);
  assert.deepEqual(errors().get('404/a')!.messages, ['B.']);
  assert.match(errors().get('404/a')!.body, /First\.$/);
});
