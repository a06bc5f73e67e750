import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { stringify } from 'yaml';
import { FIXTURE, scratchContent } from '../../fixtures/scratch-content.ts';
import { ContentError } from '../content/diagnostics.ts';
import { readContent } from '../content/read.ts';
import { compareCodes } from './coverage.ts';

/** The errors of the content that the API still sends, with their messages. */
const table = () =>
  readContent(FIXTURE)
    .content.errors.filter(({ data }) => data.state.is !== 'retired')
    .map(({ id, data }) => {
      const [status, code] = id.split('/');
      return { code, status, message: data.message };
    });

/** Compares a copy of the content with files below it. */
async function compare(t: TestContext, codes: object[], files: Record<string, string>, today = '2026-06-01') {
  const { root, write, edit, remove } = scratchContent(FIXTURE);
  t.after(remove);
  for (const [name, text] of Object.entries(files)) write(`../${name}`, text);
  edit('api.yaml', /^name:/m, `${stringify({ codes })}name:`);
  const { content, diagnostics } = readContent(root);
  if (diagnostics.length) throw new ContentError(diagnostics);
  const { problems, remarks } = await compareCodes(root, content, today);
  return { problems: problems.map((line) => line.replace(/^\S*error-reference-\w+\//, '')), remarks };
}

const file = { file: '../codes.json' };
const inFile = (rows: object) => ({ 'codes.json': JSON.stringify(rows) });

test('without sources, and with sources that agree, there is nothing to report', async (t) => {
  const nothing = { problems: [], remarks: [] };
  assert.deepEqual(await compare(t, [], {}), nothing);
  assert.deepEqual(await compare(t, [file], inFile(table())), nothing);
  assert.deepEqual(
    await compare(t, [{ ...file, pointer: '/all' }], inFile({ all: table().map(({ code }) => code) })),
    nothing,
  );
  const source = table()
    .map(({ code, status }) => `new ApiError(${status}, "${code}")`)
    .join(';\n');
  const pattern = 'ApiError\\((?<status>\\d+), "(?<code>\\w+)"';
  assert.deepEqual(
    await compare(t, [{ files: '../src/**/*.ts', pattern }], { 'src/a/b.ts': source }),
    nothing,
  );
});

test('a code in a source file is reported with its line', async (t) => {
  const source = '// Errors\nnew ApiError("a_b");\n\nnew ApiError("c_d"); new ApiError("e_f");\n';
  const { problems } = await compare(t, [{ files: '../src/*.ts', pattern: 'ApiError\\("(\\w+)"' }], {
    'src/a.ts': source,
  });
  const places = problems.flatMap((problem) => /src\/a\.ts:\d+ `\w+`/.exec(problem) ?? []);
  assert.deepEqual(places, ['src/a.ts:2 `a_b`', 'src/a.ts:4 `c_d`', 'src/a.ts:4 `e_f`']);
});

test('a code without a page, a page without a code, another status and another message are problems', async (t) => {
  const rows = table();
  rows.splice(
    rows.findIndex(({ code }) => code === 'depot_closed'),
    1,
  );
  Object.assign(
    rows.find(({ code }) => code === 'quote_expired')!,
    { message: 'It is old.' },
  );
  Object.assign(
    rows.find(({ code }) => code === 'parcel_not_found')!,
    { status: '410' },
  );
  rows.push({ code: 'new_error', status: '409', message: 'It is new.' });
  const { problems } = await compare(t, [file], inFile(rows));
  assert.equal(problems.length, 4);
  const all = problems.join('\n');
  assert.match(
    all,
    /^codes\.json:\/\d+ `new_error` has no page\. Write it: npm run new -- 409 new_error "It is new\."$/m,
  );
  assert.match(
    all,
    /^codes\.json:\/\d+ `parcel_not_found` has the status 410, but its page is 404\/parcel_not_found\.$/m,
  );
  assert.match(
    all,
    /^codes\.json:\/\d+ `quote_expired` has the message “It is old\.”, which is not on its page: “/m,
  );
  assert.match(
    all,
    /^content\/errors\/409\/depot_closed\/index\.mdx:1 No source in `codes` of api\.yaml contains this code\./m,
  );
});

test('a page may be missing until a day, and not afterwards', async (t) => {
  const rows = [...table(), { code: 'new_error', status: '409', message: 'It is new.' }];
  const codes = [{ ...file, missingUntil: '2026-06-01' }];
  assert.deepEqual(await compare(t, codes, inFile(rows)), {
    problems: [],
    remarks: ['1 code has no page, which is allowed until 2026-06-01: new_error.'],
  });
  assert.equal((await compare(t, codes, inFile(rows), '2026-06-02')).problems.length, 1);
});

test('a source without a code is a problem, and one that cannot be read is refused', async (t) => {
  const { problems } = await compare(t, [file, { files: '../none/*.ts', pattern: '(x)' }], inFile(table()));
  assert.deepEqual(problems, ['content/api.yaml: ../none/*.ts in `codes` contains no code.']);
  await assert.rejects(compare(t, [file], { 'codes.json': '[' }), /codes\.json: This is not valid JSON/);
  await assert.rejects(
    compare(t, [{ files: 'x', pattern: 'no group' }], {}),
    /is not a regular expression with a group/,
  );
});

test('the errors of another reference are read from their URL', async (t) => {
  const url = 'https://parcels.example/errors.json';
  const fetched = t.mock.method(globalThis, 'fetch', () =>
    Promise.resolve(Response.json({ errors: table().map(({ code, ...rest }) => ({ type: code, ...rest })) })),
  );
  assert.deepEqual(await compare(t, [{ url }], {}), { problems: [], remarks: [] });
  assert.deepEqual(fetched.mock.calls[0]!.arguments, [url]);
  const failures: [() => Promise<Response>, RegExp][] = [
    [() => Promise.resolve(new Response('', { status: 404 })), /The status of the response is 404\./],
    [() => Promise.resolve(new Response('<html>')), /The document isn't JSON\./],
    [
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') })),
      /The document can't be loaded \(getaddrinfo ENOTFOUND\)\./,
    ],
  ];
  for (const [answer, reason] of failures) {
    fetched.mock.mockImplementation(answer);
    const line = new RegExp(`^https://parcels\\.example/errors\\.json: ${reason.source} Correct the URL in`);
    await assert.rejects(compare(t, [{ url }], {}), (error: Error) => line.test(error.message));
  }
});
