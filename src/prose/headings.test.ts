// Anchors of the headings of an error among others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partNames } from './headings.ts';

test('a known section has its short name, another its words, and none has that of another', () => {
  const nameOf = partNames();
  const headings = ['Fix', 'How to fix it', 'When to try again', 'Code', 'a-b', 'a b', 'How to fix it', '!'];
  const names = headings.map(nameOf);
  assert.deepEqual(names, ['fix_2', 'fix', 'when_to_try_again', 'code_2', 'a_b', 'a_b_2', 'fix_3', '']);
});
