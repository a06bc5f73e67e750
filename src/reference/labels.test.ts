import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { describeState, fixedBy, retryAnswer } from './labels.ts';

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

test('whether to retry is said in two words', () => {
  assert.equal(retryAnswer(errorOf('quote_expired')), 'Can help.');
  assert.equal(retryAnswer(errorOf('depot_closed')), 'Does not help.');
});

test('an error that is on its way out, or gone, says so', () => {
  assert.equal(describeState(errorOf('depot_closed')), undefined);
  assert.match(describeState(errorOf('label_voided'))!, /^Deprecated: the API still sends this error/);
  assert.match(describeState(errorOf('fax_failed'))!, /^Retired: .+ since 2026-05\.$/);
});
