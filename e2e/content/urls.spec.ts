// Published URLs are permanent: every frozen URL exists, and every URL is frozen.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { frozenList, frozenUrls, urlsOf } from '../../src/commands/frozen-urls.ts';
import { readSite } from '../../src/commands/site-folder.ts';
import { draftFinder } from '../../src/content/check-drafts.ts';
import { contentRoot } from '../../src/content/files.ts';
import { anchorsOf } from '../../src/reference/page-ids.ts';
import { statusPath } from '../../src/reference/urls.ts';
import { dist } from '../site.ts';
import { api, errors } from './shipped.ts';

const frozen = frozenUrls(contentRoot);

test.skip(!frozen.length, 'nothing is frozen yet: see `npm run freeze`');

test('every frozen URL is there, and every URL that is there is frozen, except the URLs of drafts', () => {
  const draftAt = draftFinder(api, errors);
  expect(urlsOf(readSite(dist)).filter((url) => !draftAt(url))).toEqual(frozen);
});

test('the frozen URLs hold the contract: every error_url, on every path', () => {
  const published = errors.filter(({ state }) => state.is !== 'draft');
  const anchors = [api.path, ...api.otherPaths].flatMap((path) =>
    published.flatMap((error) =>
      anchorsOf(error).map((anchor) => `${statusPath({ path }, error.status)}#${anchor}`),
    ),
  );
  expect(frozen).toEqual(expect.arrayContaining(anchors));
  expect(readFileSync(frozenList(contentRoot), 'utf8')).toBe(`${frozen.join('\n')}\n`);
});
