import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { complaints } from '../../fixtures/compile.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { typeScript } from './typescript.ts';

const types = typeScript(readCatalog(FIXTURE));

/** The mistakes of a program that uses the types, as the compiler tells them. */
const check = (program: string) =>
  complaints({
    'errors.d.ts': types,
    'program.ts': `import type { ErrorResponse, ErrorType } from './errors.d.ts';\n${program}`,
  });

const cases = [
  ['depot_closed', '409'],
  ['fax_failed', '409'],
  // It stands in two statuses.
  ['label_voided', '404 | 409'],
  ['parcel_address_error', '409'],
  ['parcel_address_zone_error', '409'],
  ['parcel_not_found', '404'],
  ['quote_expired', '409'],
].map(
  ([code, status]) =>
    `case '${code}': { const status: ${status} = body.status_code; const exact: '${code}' = body.error_type; return status + exact.length; }`,
);
const handler = (all: string[]) =>
  `export function handle(body: ErrorResponse): number { switch (body.error_type) { ${all.join('\n')} default: { const none: never = body; return none; } } }`;

test('every sign in a key of the response is written so that the types compile', () => {
  const catalog = readCatalog(FIXTURE);
  const key = 'it\'s "a\\\\b" `${c}`';
  const api = { ...catalog.api, response: { error_type: '{code}', [key]: '{status}' } };
  const program = `import type { ErrorResponse } from './errors.d.ts';
    export const status = (body: ErrorResponse): number => body[${JSON.stringify(key)}];`;
  assert.deepEqual(complaints({ 'errors.d.ts': typeScript({ ...catalog, api }), 'program.ts': program }), []);
});

for (const [name, response] of Object.entries({
  'a key that would end a comment': { 'a*/b': '{code}' },
  'a key with a line break': { 'a\nb': '{code}' },
  'a text with backticks and no other code': { type: 'see `{code}` \\ ${now}' },
  'an empty list': { error_type: '{code}', details: [] },
})) {
  test(`the types compile with ${name}`, () => {
    const catalog = readCatalog(FIXTURE);
    const source = typeScript({ ...catalog, api: { ...catalog.api, response, fields: {} } });
    assert.deepEqual(complaints({ 'errors.d.ts': source, 'program.ts': "import './errors.d.ts';" }), []);
  });
}

test('the types compile under strict, and a switch narrows them to the last one', () => {
  assert.deepEqual(check(handler(cases)), []);
});

test('values that depend on the error narrow with it, and optional keys may be absent', () => {
  const catalog = readCatalog(FIXTURE);
  const response = {
    // Only some responses have the second item.
    errors: [{ code: '{code}', category: 'general', 'field?': 'amount' }, { help: 'Log in.' }],
    'details?': [],
    'accounts?': ['/a/1', '/a/2'],
  };
  const quote = catalog.find({ code: 'quote_expired' });
  quote.response = { errors: [{ category: 'quotes' }], details: [1] };
  const types = typeScript({ ...catalog, api: { ...catalog.api, response, fields: {} } });
  const program = (category: string) => `import type { ErrorResponse } from './errors.d.ts';
    export const real: ErrorResponse[] = [
      { errors: [{ code: 'quote_expired', category: 'quotes' }] },
      { errors: [{ code: 'depot_closed', category: 'general', field: 'id' }, { code: 'x' }], accounts: ['/b'] },
    ];
    export function category({ errors: [error] }: ErrorResponse) {
      if (error.code !== 'quote_expired') return '';
      const exact: '${category}' = error.category;
      return exact;
    }`;
  assert.deepEqual(complaints({ 'errors.d.ts': types, 'program.ts': program('quotes') }), []);
  assert.match(complaints({ 'errors.d.ts': types, 'program.ts': program('general') }).join(), /quotes/);
});

test('a comment names what a switch on the code narrows', () => {
  const catalog = readCatalog(FIXTURE);
  const nested = { ...catalog.api, response: { errors: [{ code: '{code}' }] }, fields: {} };
  assert.match(types, /A `switch` on `error_type` narrows it\./);
  assert.match(
    typeScript({ ...catalog, api: nested }),
    /A `switch` on `errors\.0\.code` narrows `errors\.0`\./,
  );
});

test('the codes of responses that are not JSON have a type', () => {
  const catalog = readCatalog(FIXTURE);
  const types = typeScript({
    ...catalog,
    api: { ...catalog.api, response: '<Code>{code}</Code>', fields: {} },
  });
  const program = `import type { ErrorCode, ErrorResponse } from './errors.d.ts';
    export const code: ErrorCode = 'quote_expired';
    export const response: ErrorResponse = '<Code>x</Code>';`;
  assert.deepEqual(complaints({ 'errors.d.ts': types, 'program.ts': program }), []);
});

test('a forgotten error and an unknown one are mistakes', () => {
  assert.match(check(handler(cases.slice(1))).join(), /not assignable to type 'never'/);
  assert.match(check("export const type: ErrorType = 'quote_expird';").join(), /quote_expird/);
});
