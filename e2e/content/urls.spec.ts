// Published URLs stay: what is frozen is there, and what is there is frozen.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { FROZEN, frozenUrls, urlsOf } from '../../src/commands/frozen-urls.ts';
import { dist, index, types } from '../site.ts';

test('every frozen URL is there, and every URL that is there is frozen', () => {
  expect(urlsOf(dist)).toEqual(frozenUrls());
});

test('the frozen URLs hold the contract: every error_url, on every path', () => {
  const paths = [index, '/docs/api-reference/b2b/api/errors/', '/docs/api/errors/'];
  const anchors = paths.flatMap((path) => types.map((type) => `${path}403/#${type}`));
  expect(frozenUrls()).toEqual(expect.arrayContaining(anchors));
  expect(readFileSync(FROZEN, 'utf8')).toBe(`${frozenUrls().join('\n')}\n`);
});
