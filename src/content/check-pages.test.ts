import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileClaims, referenceFiles } from '../reference/site-files.ts';
import { linkDiagnostics } from './check-pages.ts';

const api = {
  site: 'https://example.com',
  path: '/errors',
  otherPaths: ['/old'],
  errorUrl: '{site}{path}/{status}#{code}',
} as Parameters<typeof linkDiagnostics>[0];
const ids = ['404/not_found', '404/gone'];
const files = new FileClaims();
for (const file of referenceFiles(api, [404])) files.claim(file);
const isRefused = (url: string) =>
  linkDiagnostics(
    api,
    ids,
    ['https://example.com/errors/gone#lost', 'https://example.com/errors/404#other'],
    true,
    [{ file: 'a.mdx', line: 1, column: 1, url }],
    files,
  ).length > 0;

test('links that some page answers pass', () => {
  for (const url of [
    'https://example.com/errors/',
    'https://example.com/errors/404',
    'https://example.com/errors/404#gone',
    'https://example.com/errors/404/gone/',
    // The anchors of headings are not known here.
    'https://example.com/errors/404/gone/#how-to-fix-it',
    'https://example.com/errors/error-object/#in-the-libraries',
    'https://example.com/errors/#gone',
    'https://example.com/errors/#status-404',
    'https://example.com/errors/search/?q=gone',
    'https://example.com/errors/errors.json',
    'https://example.com/errors/error-object/',
    'https://example.com/old/404/#not_found',
    'https://example.com/errors/gone/#lost',
    'https://example.com/errors/404#other',
    'https://example.com/errors-of-others/500',
    'https://example.org/errors/500',
  ]) {
    assert.equal(isRefused(url), false, url);
  }
});

test('links into the reference that no page answers are refused', () => {
  for (const url of [
    'https://example.com/errors/500',
    'https://example.com/errors/404#lost',
    'https://example.com/errors/gone/#not_found',
    'https://example.com/errors/#lost',
    'https://example.com/errors/#status-500',
    'https://example.com/errors/404/lost/',
    'https://example.com/old/404/gone/',
    'https://example.com/old/error-object',
  ]) {
    assert.equal(isRefused(url), true, url);
  }
});
