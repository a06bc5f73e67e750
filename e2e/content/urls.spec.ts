// Published URLs are permanent: every frozen URL exists, and every URL is frozen.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { frozenList, frozenUrls, urlsOf } from '../../src/commands/frozen-urls.ts';
import { readSite } from '../../src/commands/site-folder.ts';
import { contentRoot } from '../../src/content/files.ts';
import { anchorsOf } from '../../src/reference/page-ids.ts';
import { statusPath } from '../../src/reference/urls.ts';
import { dist } from '../site.ts';
import { api, errors } from './shipped.ts';

test('every frozen URL is there, and every URL that is there is frozen', () => {
  expect(urlsOf(readSite(dist))).toEqual(frozenUrls(contentRoot));
});

test('the frozen URLs hold the contract: every error_url, on every path', () => {
  const anchors = [api.path, ...api.otherPaths].flatMap((path) =>
    errors.flatMap((error) =>
      anchorsOf(error).map((anchor) => `${statusPath({ path }, error.status)}#${anchor}`),
    ),
  );
  expect(frozenUrls(contentRoot)).toEqual(expect.arrayContaining(anchors));
  expect(readFileSync(frozenList(contentRoot), 'utf8')).toBe(`${frozenUrls(contentRoot).join('\n')}\n`);
});
