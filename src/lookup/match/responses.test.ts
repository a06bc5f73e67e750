// A pasted response is found in every dress that programs give it, whatever an API calls its fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import {
  allErrors,
  catalogs,
  compiler,
  harbor,
  ledger,
  responseFor,
  signal,
} from '../../../fixtures/lookup-catalogs.ts';
import { derive } from '../index/lookup-data.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';

type Pairs = [key: string, value: unknown][];

/** The fields of a response and of what it holds, outermost first. */
const fieldsOf = (value: unknown): Pairs =>
  Object.entries(value as object).flatMap(([key, part]): Pairs =>
    part && typeof part === 'object' ? fieldsOf(part) : [[key, part]],
  );
const print = (response: unknown, pair: (key: string, value: unknown) => string, between: string) =>
  fieldsOf(response)
    .map(([key, value]) => pair(key, value))
    .join(between);
const pascal = (key: string) => key.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
const camel = (key: string) => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const python = (value: unknown): string =>
  JSON.stringify(value).replaceAll("'", "\\'").replaceAll('"', "'").replaceAll('null', 'None');

const dresses: Record<string, (response: unknown) => string> = {
  'JSON, pretty': (response) => JSON.stringify(response, null, 2),
  'JSON, minified': (response) => JSON.stringify(response),
  'JSON, quoted twice': (response) => JSON.stringify(JSON.stringify(response)),
  'JSON within another': (response) => JSON.stringify({ error: 'no', response: { body: response } }),
  'JSON within a string of another': (response) => JSON.stringify({ log: JSON.stringify(response) }),
  'JSON within a log line': (response) =>
    `2026-11-23T10:00:00Z ERROR body=${JSON.stringify(JSON.stringify(response))} ms=12`,
  'JSON below HTTP headers': (response) =>
    `HTTP/2 423\ncontent-type: application/json\n\n${JSON.stringify(response)}`,
  'JSON with line numbers': (response) => JSON.stringify(response, null, 2).replace(/^/gm, () => '7  '),
  'JSON, quoted in a mail': (response) => JSON.stringify(response, null, 2).replace(/^/gm, '> '),
  'JSON with curly quotes': (response) => JSON.stringify(response).replaceAll('"', '”'),
  'HTML-escaped': (response) => JSON.stringify(response).replaceAll('"', '&quot;'),
  'percent-encoded': (response) => encodeURIComponent(JSON.stringify(response)),
  'Python dict': (response) => `Error: ${python(response)}`,
  'Ruby hash': (response) => JSON.stringify(response).replaceAll('":', '"=>'),
  'Ruby symbols': (response) => JSON.stringify(response).replace(/"(\w+)":/g, ':$1=>'),
  'Node inspect': (response) => `ApiError: failed\n    at a (b.js:1:2) ${inspect(response, { depth: 9 })}`,
  'Go struct': (response) => `{${print(response, (key, value) => `${pascal(key)}:${String(value)}`, ' ')}}`,
  'Java toString': (response) =>
    `ErrorBody(${print(response, (key, value) => `${camel(key)}=${String(value)}`, ', ')})`,
  logfmt: (response) =>
    `level=error ${print(response, (key, value) => `${key}=${JSON.stringify(value)}`, ' ')} ms=3`,
};

for (const [name, dress] of Object.entries(dresses)) {
  test(`${name}: the code, the status and the message of every error of every API`, () => {
    for (const { data, index, entry } of allErrors) {
      const text = dress(responseFor(data, entry));
      const { exact, responses } = lookup(text, index);
      const { code, href, status } = entry;
      assert.equal(exact[0]?.entry.href, href, `${data.api}: ${text}`);
      assert.equal(exact[0].matchedBy, 'response', text);
      assert.equal(exact.length, 1, text);
      assert.equal(responses[0]?.code, code, text);
      if (JSON.stringify(data.response).includes('"{status}"'))
        assert.equal(responses[0].status, status, text);
    }
  });
}

test('the parts of a response', () => {
  const body = {
    http_status: 423,
    trace_id: 'req-1',
    error_name: 'berth_closed',
    error_text: 'Say "closed".',
    docs: 'https://harbor.example/docs/errors/423#berth_closed',
  };
  const index = createIndex(harbor);
  for (const text of [JSON.stringify(body), `ERROR ${JSON.stringify(JSON.stringify(body))}`]) {
    const [{ entries, ...parts } = assert.fail()] = lookup(text, index).responses;
    assert.deepEqual(parts, {
      code: 'berth_closed',
      isCut: false,
      isFormerName: false,
      status: 423,
      requestId: 'req-1',
      message: 'Say "closed".',
      errorUrl: body.docs,
    });
    assert.equal(entries.length, 1);
  }
});

test('every response of a text is listed, and codes in words beside them', () => {
  const [first, second] = ['berth_closed', 'captain_license_missing'].map((name) =>
    JSON.stringify({ http_status: 423, error_name: name, trace_id: `req-${name}` }),
  );
  const { exact, responses } = lookup(
    `first ${first}\nthen ${second}, later use_radio (404)`,
    createIndex(harbor),
  );
  assert.deepEqual(
    responses.map(({ code, requestId }) => [code, requestId]),
    [
      ['berth_closed', 'req-berth_closed'],
      ['captain_license_missing', 'req-captain_license_missing'],
    ],
  );
  assert.deepEqual(
    exact.map(({ entry, matchedBy }) => [entry.code, entry.status, matchedBy]),
    [
      ['berth_closed', 423, 'response'],
      ['captain_license_missing', 423, 'response'],
      ['use_radio', 404, 'code'],
    ],
  );
});

test('the fields of a response may be a long message apart, and a log line far away is not one of them', () => {
  const statusOf = (text: string) => lookup(text, createIndex(harbor)).responses[0]?.status;
  const [name, status] = ['"error_name":"use_radio"', '"http_status":404'];
  const filler = (length: number) => 'a word '.repeat(length / 7);
  assert.equal(statusOf(`{${name},"error_text":"${filler(1_900)}",${status}}`), 404);
  assert.equal(statusOf(`{${status}} ${filler(2_100)} {${name}}`), undefined);
});

test('an error that the reference lacks: its parts, and no offers', () => {
  const docs = 'https://harbor.example/docs/errors/409#berth_taken';
  const text = JSON.stringify({ http_status: 409, error_name: 'berth_taken', error_text: 'Taken.', docs });
  const { exact, suggestions, unknown, responses } = lookup(text, createIndex(harbor));
  assert.deepEqual([exact, suggestions, unknown], [[], [], 'berth_taken']);
  assert.deepEqual([responses[0]?.message, responses[0]?.errorUrl], ['Taken.', docs]);
});

test('only an https URL on the site of the API counts as the one that explains it', () => {
  for (const docs of [
    'https://evil.example/docs',
    'https://harbor.example.evil.example/',
    'javascript:alert(1)',
    'http://harbor.example/',
    'data:text/html,x',
  ]) {
    const [response] = lookup(JSON.stringify({ error_name: 'x_y', docs }), createIndex(harbor)).responses;
    assert.equal(response?.errorUrl, undefined);
  }
});

test('a code that the end of the text cuts off is offered by its beginning', () => {
  const { exact, suggestions, unknown } = lookup(
    '{"http_status":423,"error_name":"captain_license_m',
    createIndex(harbor),
  );
  assert.deepEqual(
    [exact.length, suggestions[0]?.entry.code, unknown],
    [0, 'captain_license_missing', undefined],
  );
});

test('a code that a terminal broke is put together', () => {
  for (const text of [
    '{"error_name": "captain_license\n_missing"}',
    'error_name=captain_license_ missing',
    'refused: captain_lice\nnse_missing',
  ]) {
    assert.equal(lookup(text, createIndex(harbor)).exact[0]?.entry.code, 'captain_license_missing', text);
  }
});

test('a status beside a code of two statuses decides', () => {
  const index = createIndex(harbor);
  for (const text of [
    '{"http_status":404,"error_name":"use_radio"}',
    'error_name=use_radio http_status=404',
    'GET /x 404 use_radio',
  ]) {
    assert.deepEqual(
      lookup(text, index).exact.map(({ entry }) => entry.status),
      [404],
      text,
    );
  }
  assert.equal(lookup('use_radio', index).exact.length, 2);
});

test('fields of everyday names in something else are no response', () => {
  const index = createIndex(signal);
  for (const text of [
    'exit code: 20404',
    'status code: 404',
    '{"code": 5}',
    'zip code = 21',
    'code: ENOENT',
  ]) {
    const { exact, responses } = lookup(text, index);
    assert.deepEqual(
      [exact.filter(({ matchedBy }) => matchedBy === 'response'), responses.length],
      [[], 0],
      text,
    );
  }
  assert.equal(lookup('{"error":"conflict"}', createIndex(ledger)).responses.length, 0);
});

test('what a program took out of the nesting is found too', () => {
  const { exact } = lookup(
    '{"code":"card_declined","message":"Your card was declined."}',
    createIndex(ledger),
  );
  assert.equal(exact[0]?.matchedBy, 'response');
});

test('a response in XML is read by its elements, and HTML around a code is not a response', () => {
  const response =
    '<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{requestId}</RequestId></Error>';
  const index = createIndex(derive({ ...ledger, response }));
  const xml = (code: string) =>
    `<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>No such card</Message>\n<RequestId>4442587F</RequestId></Error>`;
  const { exact, responses } = lookup(xml('card_declined'), index);
  assert.deepEqual(
    exact.map(({ entry, matchedBy }) => [entry.code, matchedBy]),
    [['card_declined', 'response']],
  );
  assert.deepEqual([responses[0]?.message, responses[0]?.requestId], ['No such card', '4442587F']);
  assert.equal(lookup(xml('NoSuchThing'), index).unknown, 'NoSuchThing');
  assert.deepEqual(lookup('<p>Send <code>conflict</code> instead.</p>', createIndex(ledger)).responses, []);
});

test('a text that names prototypes finds nothing', () => {
  for (const data of Object.values(catalogs)) {
    for (const text of [
      '{"__proto__":{"code":"conflict"},"constructor":1}',
      '__proto__',
      'constructor',
      'toString',
    ]) {
      assert.deepEqual(
        lookup(text, createIndex(data)).exact.filter(({ entry }) => entry.code !== 'conflict'),
        [],
      );
    }
  }
});

test('terminal colors and links are ignored, in every way in which they are copied', () => {
  const index = createIndex(harbor);
  for (const escape of ['\u001b', '\\u001b', '\\x1b', '\\033', '\\e', '^[', '\ufffd', '']) {
    const text = `${escape}[31m[ERROR]${escape}[0m ${escape}[1;38;5;196mberth_closed${escape}[0m`;
    assert.equal(lookup(text, index).exact[0]?.entry.code, 'berth_closed', JSON.stringify(text));
  }
  const link = '\u001b]8;;https://other.example\u001b\\berth_closed\u001b]8;;\u001b\\';
  assert.equal(lookup(link, index).exact[0]?.entry.code, 'berth_closed');
  const json =
    '\u001b[34m"error_name"\u001b[0m: \u001b[32m"berth_closed"\u001b[0m,\n\u001b[34m"trace_id"\u001b[0m: \u001b[32m"req-1a"\u001b[0m';
  assert.equal(lookup(json, index).responses[0]?.requestId, 'req-1a');
});

test('the request ID is kept wherever it is in the text', () => {
  const index = createIndex({ ...harbor, requestIdPrefix: 'req-' });
  const far = 'The ship went on. '.repeat(300);
  const texts = [
    'berth_closed, trace id req-live-77aa11',
    'trace_id: req-live-77aa11\nberth_closed',
    'X-Trace-Id: req-live-77aa11\n\nberth_closed',
    `{"trace_id":"req-live-77aa11"} ${far} {"http_status":423,"error_name":"berth_closed"}`,
    `{"http_status":423,"error_name":"berth_closed"} ${far} trace id: req-live-77aa11`,
    '12:00 ERROR 423 req-live-77aa11 berth_closed',
    'Array ( [error_name] => berth_closed [trace_id] => req-live-77aa11 )',
    '["error_name"]=> string(12) "berth_closed" ["trace_id"]=> string(15) "req-live-77aa11"',
  ];
  for (const text of texts) {
    const { requestId, responses } = lookup(text, index);
    assert.equal(requestId, 'req-live-77aa11', text);
    for (const response of responses) assert.equal(response.requestId, 'req-live-77aa11', text);
  }
  // A platform logs its own ID with the type of the exception, before the ID of the API.
  const invocation =
    'START TraceId: 7c1c\n{"errorName":"HarborError","error_name":"berth_closed","trace_id":"req-live-77aa11"}';
  assert.equal(lookup(invocation, index).requestId, 'req-live-77aa11');
  // Without a known prefix, a key is needed. A word or a number of tries after the key isn't an ID.
  const other = createIndex(harbor);
  assert.equal(lookup('berth_closed, trace id is 1f00aa', other).requestId, '1f00aa');
  for (const text of ['no trace id here', 'trace id 3', 'berth_closed']) {
    assert.equal(lookup(text, other).requestId, undefined, text);
  }
});

test('the code of a complete response is not completed, one at the end of a cut text is', () => {
  const index = createIndex(harbor);
  const complete = lookup('{"http_status":423,"error_name":"berth"}', index);
  assert.deepEqual([complete.unknown, complete.suggestions], ['berth', []]);
  const cut = lookup('{"http_status":423,"error_name":"berth', index);
  assert.equal(cut.suggestions[0]?.entry.code, 'berth_closed');
});

test('fifty responses of a text are listed', () => {
  const responses = Array.from({ length: 60 }, (_, number) => ({
    http_status: 423,
    error_name: `name_${number}`,
  }));
  assert.equal(lookup(JSON.stringify(responses), createIndex(harbor)).responses.length, 50);
});

test('five hundred occurrences of a key are tried', () => {
  const after = (count: number) =>
    lookup(
      `${'error_name '.repeat(count)}\n{"http_status":423,"error_name":"berth_closed"}`,
      createIndex(harbor),
    );
  assert.equal(after(450).responses.length, 1);
  assert.equal(after(550).responses.length, 0);
});

test('a code within the first 4,000 characters of a value is read', () => {
  const after = (length: number) =>
    lookup(
      JSON.stringify({ errors: [{ detail: `${'x '.repeat(length / 2)}Error E0382: moved` }] }),
      createIndex(compiler),
    );
  assert.equal(after(3_600).responses.length, 1);
  assert.equal(after(4_400).responses.length, 0);
});
