import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShareable } from './kept-query.ts';

test('only what was typed as a short line may stand in the address', () => {
  assert.ok(isShareable('use https', false));
  assert.ok(!isShareable('use https', true));
  assert.ok(!isShareable('a\nb', false));
  assert.ok(!isShareable('{"error_type":"use_https"}', false));
  assert.ok(!isShareable('x'.repeat(200), false));
});
