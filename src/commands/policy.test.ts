import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metaPolicy } from './policy.ts';

test('the policy of a page is what its meta element says', () => {
  const html = `<head><meta http-equiv="content-security-policy" content="default-src 'none'"></head>`;
  assert.equal(metaPolicy(html), "default-src 'none'");
  assert.equal(metaPolicy('<head></head>'), undefined);
});
