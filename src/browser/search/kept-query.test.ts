import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShareable } from './kept-query.ts';

test('only a short line that was typed may be in the URL', () => {
  assert.ok(isShareable('use https', false));
  assert.ok(!isShareable('use https', true));
  assert.ok(!isShareable('a\nb', false));
  assert.ok(!isShareable('{"error_type":"quote_expired"}', false));
  assert.ok(isShareable('x'.repeat(100), false));
  assert.ok(!isShareable('x'.repeat(101), false));
});
