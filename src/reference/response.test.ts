import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { responseFields, responseSchema, sampleJson, sampleResponse } from './response.ts';

const { api, find } = readCatalog(FIXTURE);

test('the sample is written as the API writes a response', () => {
  assert.equal(
    sampleJson(api, find({ code: 'quote_expired' })),
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
    ],
  );
  for (const { path, description } of responseFields(api)) assert.equal(description, api.fields[path]);
});

test('an empty list in the template accepts any list', () => {
  const schema = responseSchema({ response: { code: '{code}', details: [] }, fields: {} });
  assert.ok(schema.safeParse({ code: 'a', details: [1, { b: 2 }] }).success);
  assert.ok(!schema.safeParse({ code: 'a', details: 'b' }).success);
  const { properties } = z.toJSONSchema(schema) as { properties: Record<string, object> };
  assert.doesNotMatch(JSON.stringify(properties.details), /"anyOf":\[\]/);
});

test('a status can be a string, and its reason part of the response', () => {
  const response = { code: '{code}', status: '{status:string}', error: '{reason}' };
  assert.equal(
    JSON.stringify(sampleResponse({ ...api, response }, find({ code: 'quote_expired' }))),
    '{"code":"quote_expired","status":"409","error":"Conflict"}',
  );
  const schema = responseSchema({ response, fields: {} });
  assert.ok(schema.safeParse({ code: 'a', status: '409', error: 'Conflict' }).success);
  assert.ok(!schema.safeParse({ code: 'a', status: 409, error: 'Conflict' }).success);
});
