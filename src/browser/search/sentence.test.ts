import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbor } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from '../../lookup/match/lookup-index.ts';
import { lookup } from '../../lookup/match/lookup.ts';
import { coverage, sentence } from './sentence.ts';

const index = createIndex(harbor);
const describe = (text: string) => sentence(lookup(text, index));

test('an exact match is called so', () => {
  assert.equal(describe('berth_closed'), 'This is berth_closed.');
  assert.equal(describe('radio_required'), 'This is use_radio, by a former name.');
});

test('a suggestion is called likely at most', () => {
  assert.match(describe('berth closd'), /^(?:Most likely|Did you mean) berth_closed/);
  assert.equal(describe('zzqqxx'), 'Nothing found.');
});

test('prose is counted, awaited or missed', () => {
  const answer = lookup('zzqqxx', index);
  assert.equal(sentence(answer, 3), '3 in the text.');
  assert.equal(sentence(answer, 'searching'), 'Searching the text…');
  assert.equal(sentence(answer, 'failed'), 'The text cannot be searched now. Reload the page to try again.');
});

test('a long text is read in part', () => {
  assert.match(describe(`berth_closed ${'x '.repeat(50_000)}`), /only parts of it were read/);
});

test('a response is told by its parts', () => {
  const body = { http_status: 423, trace_id: 't-1', error_name: 'berth_closed' };
  assert.equal(describe(JSON.stringify(body)), 'Response with 423 berth_closed.');
  const lacking = { ...body, error_name: 'anchor_lost' };
  assert.match(describe(JSON.stringify(lacking)), /423 anchor_lost, not in this reference/);
});

test('three names are listed, and the others are counted', () => {
  const codes = ['berth_closed', 'captain_license_expired', 'captain_license_missing', 'ship_not_found'];
  assert.equal(describe(codes.slice(0, 3).join(', ')), `The text names ${codes.slice(0, 3).join(', ')}.`);
  assert.equal(describe(codes.join(', ')), `The text names ${codes.slice(0, 3).join(', ')} and 1 more.`);
});

test('the pages of several statuses list the errors', () => {
  assert.equal(describe('all errors'), 'These pages list the errors: 423 Locked, 404 Not Found.');
  assert.equal(describe('423'), 'This is 423 Locked.');
});

test('the coverage names the statuses, or counts the errors of many statuses', () => {
  assert.equal(coverage(harbor), 'This reference covers the 423 and 404 errors of the Harbor API.');
  const statuses = [400, 401, 404, 409].map((status): (typeof harbor.statuses)[number] => [
    status,
    'Reason',
    [[`error_${status}`, 'A message.']],
  ]);
  assert.equal(coverage({ ...harbor, statuses }), 'This reference covers 4 errors of the Harbor API.');
  assert.equal(
    coverage({ ...harbor, statuses: statuses.slice(1) }),
    'This reference covers the 401, 404, and 409 errors of the Harbor API.',
  );
});
