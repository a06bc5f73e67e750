import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbor } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from '../../lookup/lookup-index.ts';
import { lookup } from '../../lookup/lookup.ts';
import { sentence } from './sentence.ts';

const index = createIndex(harbor);
const said = (text: string) => sentence(lookup(text, index));

test('what is certain is said to be so', () => {
  assert.equal(said('berth_closed'), 'This is berth_closed.');
  assert.equal(said('radio_required'), 'This is use_radio, by a former name.');
});

test('what is not certain is not', () => {
  assert.match(said('berth closd'), /^(?:Most likely|Did you mean) berth_closed/);
  assert.equal(said('zzqqxx'), 'Nothing found.');
});

test('prose is counted, awaited or missed', () => {
  const answer = lookup('zzqqxx', index);
  assert.equal(sentence(answer, 3), '3 in the text.');
  assert.equal(sentence(answer, 'searching'), 'Searching the text…');
  assert.equal(sentence(answer, 'failed'), 'The text cannot be searched now.');
});

test('a long text is said to be read in part', () => {
  assert.match(said(`berth_closed ${'x '.repeat(50_000)}`), /its beginning and its end were read/);
});

test('a response is told by its parts', () => {
  const body = { http_status: 423, trace_id: 't-1', error_name: 'berth_closed' };
  assert.equal(said(JSON.stringify(body)), 'Response with 423 berth_closed, request id t-1.');
  const lacking = { ...body, error_name: 'anchor_lost' };
  assert.match(said(JSON.stringify(lacking)), /423 anchor_lost, not in this reference/);
});
