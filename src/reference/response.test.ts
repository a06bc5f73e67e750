import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import {
  describeType,
  responseFields,
  responseLanguage,
  responseSchema,
  sampleResponse,
  sampleText,
} from './response.ts';

const { api, find } = readCatalog(FIXTURE);

test('the sample is written as the API writes a response', () => {
  assert.equal(
    sampleText(api, find({ code: 'quote_expired' })),
    `{
  "status_code": 409,
  "request_id": "req_0000",
  "error_type": "quote_expired",
  "error_message": "Please ask for a new quote.",
  "error_url": "https://parcels.example/reference/errors/409#quote_expired"
}`,
  );
});

test('every field has a type and an explanation', () => {
  assert.deepEqual(
    responseFields(api).map(({ path, type }) => `${path}: ${type}`),
    [
      'status_code: integer',
      'request_id: string',
      'error_type: string',
      'error_message: string',
      'error_url: string',
      'details.0.field: string',
      'details.0.limits: object',
      'details.0.values: array',
    ],
  );
  for (const { path, description } of responseFields(api)) assert.equal(description, api.fields[path]);
});

test('an empty list in the template accepts any list', () => {
  const schema = responseSchema({ ...api, response: { code: '{code}', details: [] }, fields: {} }, []);
  assert.ok(schema.safeParse({ code: 'a', details: [1, { b: 2 }] }).success);
  assert.ok(!schema.safeParse({ code: 'a', details: 'b' }).success);
  const { properties } = z.toJSONSchema(schema) as { properties: Record<string, object> };
  assert.doesNotMatch(JSON.stringify(properties.details), /"anyOf":\[\]/);
});

/** An API whose responses have a category and details, and two of its errors. */
const varied = {
  api: {
    ...api,
    response: {
      category: 'general',
      code: '{code}',
      'field?': 'amount',
      'meta?': { 'trace?': 't', limit: 5 },
      'help?': '{errorUrl}',
      detail: 'The value is too large.',
    },
    fields: { 'meta.limit': 'The most that is allowed.' },
  },
  errors: [
    {
      ...find({ code: 'quote_expired' }),
      response: { category: 'quotes', field: 'quote', detail: 'Ask for another.' },
    },
    { ...find({ code: 'depot_closed' }), response: { meta: { limit: 3 } } },
  ],
};

test('values of an error replace those of the API, and optional keys without a value are left out', () => {
  const [first, second] = varied.errors;
  assert.deepEqual(sampleResponse(varied.api, first!), {
    category: 'quotes',
    code: 'quote_expired',
    field: 'quote',
    help: 'https://parcels.example/reference/errors/409#quote_expired',
    detail: 'Ask for another.',
  });
  assert.deepEqual(sampleResponse(varied.api, second!), {
    category: 'general',
    code: 'depot_closed',
    meta: { limit: 3 },
    help: 'https://parcels.example/reference/errors/409#depot_closed',
    detail: 'The value is too large.',
  });
});

test('the schema lists the values that occur, but no sentences, and no values of optional keys', () => {
  const schema = z.toJSONSchema(responseSchema(varied.api, varied.errors)) as {
    properties: Record<string, { enum?: string[] }>;
    required: string[];
  };
  assert.deepEqual(schema.properties.category!.enum, ['quotes', 'general']);
  assert.equal(schema.properties.detail!.enum, undefined);
  assert.equal(schema.properties.field!.enum, undefined);
  assert.deepEqual(schema.required, ['category', 'code', 'detail']);
  assert.match(JSON.stringify(schema.properties.meta), /The most that is allowed/);
});

test('the schema accepts any values in a list of texts', () => {
  const response = { errors: [{ code: '{code}', path: ['parcel'] }] };
  const errors = varied.errors.map((error, index) => ({
    ...error,
    response: { errors: [{ path: ['depot', `${index}`] }] },
  }));
  const schema = responseSchema({ ...varied.api, response, fields: {} }, errors);
  assert.ok(schema.safeParse({ errors: [{ code: 'quote_expired', path: ['label', 'zone'] }] }).success);
});

test('optional fields are listed by their plain names', () => {
  assert.deepEqual(
    responseFields(varied.api).map((field) => `${field.path}: ${describeType(field)}`),
    [
      'category: string',
      'code: string',
      'field: string, optional',
      'meta.trace: string, optional',
      'meta.limit: number, optional',
      'help: string, optional',
      'detail: string',
    ],
  );
});

test('a response that is not JSON is shown as it is, with the signs of XML escaped in its values', () => {
  const response = '<Error>\n  <Code>{code}</Code>\n  <Message>{message}</Message>\n</Error>\n';
  const error = { ...find({ code: 'quote_expired' }), message: 'a < b & c' };
  assert.equal(
    sampleText({ ...api, response }, error),
    '<Error>\n  <Code>quote_expired</Code>\n  <Message>a &lt; b &amp; c</Message>\n</Error>',
  );
  assert.equal(responseLanguage({ response }), 'xml');
  const text = { ...api, response: 'ERR {code}: {message}' };
  assert.equal(sampleText(text, error), 'ERR quote_expired: a < b & c');
  assert.equal(sampleText(text, { ...error, response: 'ERROR {code}' }), 'ERROR quote_expired');
  assert.equal(responseLanguage(text), 'text');
  assert.deepEqual(responseFields(text), []);
  assert.ok(responseSchema(text, []).safeParse('ERR').success);
});

test('a status can be a string, and its reason part of the response', () => {
  const response = { code: '{code}', status: '{status:string}', error: '{reason}' };
  assert.equal(
    JSON.stringify(sampleResponse({ ...api, response }, find({ code: 'quote_expired' }))),
    '{"code":"quote_expired","status":"409","error":"Conflict"}',
  );
  const schema = responseSchema({ ...api, response, fields: {} }, []);
  assert.ok(schema.safeParse({ code: 'a', status: '409', error: 'Conflict' }).success);
  assert.ok(!schema.safeParse({ code: 'a', status: 409, error: 'Conflict' }).success);
});
