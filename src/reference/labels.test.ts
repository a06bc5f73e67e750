import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { describeContents, describeState, fixedBy, newSummary, retryAnswer, supportOf } from './labels.ts';

const catalog = readCatalog(FIXTURE);
const errorOf = (code: string) => catalog.find({ code, status: 409 });

test('who can fix an error is a phrase', () => {
  assert.equal(fixedBy(catalog.api, errorOf('quote_expired')), 'The developer');
  assert.equal(fixedBy(catalog.api, errorOf('parcel_address_zone_error')), 'The developer or the end user');
  assert.equal(
    fixedBy(catalog.api, errorOf('parcel_address_error')),
    'The developer, a project admin, or an organization admin',
  );
});

test('support asks for the facts of the API, and for a request ID only if responses contain one', () => {
  const { api } = catalog;
  assert.deepEqual(supportOf(api), {
    api: 'Parcel API',
    supportFacts: 'Request ID: {requestId}\nDepot: \nTime (UTC): {time}\n',
  });
  const other = { ...api, response: { code: '{code}' }, supportFacts: [] };
  assert.equal(supportOf(other).supportFacts, 'Time (UTC): {time}\n');
  const inText = supportOf({ ...other, response: '<Id>{requestId}</Id>' });
  assert.equal(inText.supportFacts, 'Request ID: {requestId}\nTime (UTC): {time}\n');
});

test('whether to retry is said in two words', () => {
  assert.equal(retryAnswer(errorOf('quote_expired')), 'Can help.');
  assert.equal(retryAnswer(errorOf('depot_closed')), 'Does not help.');
});

test('an error that is on its way out, or gone, says so', () => {
  assert.equal(describeState(errorOf('depot_closed')), undefined);
  assert.match(describeState(errorOf('label_voided'))!, /^Deprecated: the API still sends this error/);
  assert.match(describeState(errorOf('fax_failed'))!, /^Retired: .+ since 2026-05\.$/);
});

test('a reference promises only what some of its errors have', () => {
  const plain = { ...errorOf('quote_expired'), body: '## How to fix it\n\nAsk.', fixableBy: [] as string[] };
  delete plain.retry;
  const contents = (...errors: (typeof plain)[]) => describeContents(errors, 'why it happens');
  assert.equal(
    contents(errorOf('quote_expired')),
    'why it happens, how to fix it, who can, and whether to retry',
  );
  assert.equal(contents(plain), 'how to fix it');
  assert.equal(contents(plain, { ...plain, fixableBy: ['developer'] }), 'how to fix it and who can');
  assert.equal(describeContents([errorOf('depot_closed')], 'why', false), 'why, how to fix it, and who can');
  assert.equal(contents({ ...plain, state: { is: 'draft' } }), '');
});

test('a summary that repeats a message of the error is not shown again', () => {
  const error = errorOf('quote_expired');
  assert.equal(newSummary(error), error.summary);
  assert.equal(newSummary({ ...error, summary: error.message }), undefined);
  assert.equal(newSummary({ ...error, messages: [error.summary] }), undefined);
});

test('a draft says that it is not written', () => {
  assert.match(describeState({ ...errorOf('quote_expired'), state: { is: 'draft' } })!, /^Draft: /);
});
