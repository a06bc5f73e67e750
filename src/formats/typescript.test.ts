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

test('a forgotten error and an unknown one are mistakes', () => {
  assert.match(check(handler(cases.slice(1))).join(), /not assignable to type 'never'/);
  assert.match(check("export const type: ErrorType = 'quote_expird';").join(), /quote_expird/);
});
