import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsOf, articleId, distributeAnchors, FRAME_IDS, indexAnchor, partId } from './page-ids.ts';
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

test('of errors with the same anchors on a page, the first one has them', () => {
  const error = (status: number, code: string, formerNames: string[] = []) => ({
    status,
    code,
    formerNames,
    url: `https://x.example/errors/all#${code.toLowerCase()}`,
  });
  const errors = [error(401, 'Quota'), error(429, 'Quota', ['limit']), error(429, 'Rate', ['limit'])];
  const names = [...distributeAnchors(errors).values()];
  assert.deepEqual(names, [['Quota', 'quota'], ['limit'], ['Rate', 'rate']]);
  assert.deepEqual(
    errors.map((each, index) => articleId(each, names[index]!)),
    ['Quota', '_429-Quota', 'Rate'],
  );
});

test('the anchor in the list of all errors is that of the URL, if the URL leads to the list', () => {
  const anchor = (url: string) => indexAnchor({ path: '/docs/errors' }, { code: 'quota', url });
  assert.equal(anchor('https://a.example/docs/errors/#limit'), 'limit');
  assert.equal(anchor('https://a.example/docs/errors/429/#limit'), 'quota');
  assert.equal(anchor('https://a.example/docs/errors/'), 'quota');
});

test('no code is the id of a part of the frame', () => {
  assert.ok(whole(ERROR_CODE).test('main'));
  for (const id of FRAME_IDS) assert.ok(!whole(ERROR_CODE).test(id), id);
});
