import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsOf, FRAME_IDS, partId } from './page-ids.ts';
import { ERROR_CODE, whole } from './ids.ts';

test('a part of an error has an id that begins with the code', () => {
  assert.equal(partId('quota', 'fix', new Set(['quota'])), 'quota-fix');
});

test('a part makes way for the anchor of an error with that name', () => {
  assert.equal(partId('quota', 'fix', new Set(['quota', 'quota-fix'])), '_quota-fix');
});

test('the anchors of an error are its code and its former names', () => {
  assert.deepEqual(anchorsOf({ code: 'quota', formerNames: ['limit', 'rate'] }), ['quota', 'limit', 'rate']);
});

test('no code is the id of a part of the frame', () => {
  assert.ok(whole(ERROR_CODE).test('main'));
  for (const id of FRAME_IDS) assert.ok(!whole(ERROR_CODE).test(id), id);
});
