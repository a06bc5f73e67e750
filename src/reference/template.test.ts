import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareResponse, mergeResponse } from './template.ts';

const template = {
  errors: [{ code: '{code}', category: 'GENERAL', 'field?': 'amount' }],
  'accounts?': ['/a/1', '/a/2'],
  'details?': [],
  'meta?': {},
  param: null,
};

test('a list has the items that the error writes, each merged into the item of the template', () => {
  const own = { errors: [{ field: 'name' }, { category: 'OTHER' }] };
  assert.deepEqual(mergeResponse(template, own), {
    errors: [
      { code: '{code}', category: 'GENERAL', field: 'name' },
      { code: '{code}', category: 'OTHER' },
    ],
    param: null,
  });
  assert.deepEqual(mergeResponse({ a: [1, 2, 3] }, { a: [] }), { a: [] });
  assert.deepEqual(mergeResponse({ a: [1] }, { a: [4, 5] }), { a: [4, 5] });
});

test('an empty object, an empty list and null accept anything', () => {
  const own = { details: [1, { a: 2 }], meta: { any: ['thing'] }, param: { of: 'any kind' } };
  assert.deepEqual(compareResponse(template, own), { values: [], misfits: [] });
  assert.deepEqual(mergeResponse(template, own), {
    errors: [{ code: '{code}', category: 'GENERAL' }],
    ...own,
  });
});

test('the values of an error have the paths of the template, also in a longer list', () => {
  const { values } = compareResponse(template, { errors: [{}, { category: 'OTHER' }], accounts: ['/b/1'] });
  assert.deepEqual(values, [
    { keys: ['errors', '1', 'category'], path: 'errors.0.category', value: 'OTHER' },
    { keys: ['accounts', '0'], path: 'accounts.0', value: '/b/1' },
  ]);
});
