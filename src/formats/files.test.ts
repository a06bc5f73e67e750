import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors } from '../reference/catalog.ts';
import { errorFiles, fixedFiles, referenceFiles } from '../reference/site-files.ts';
import { formatFiles } from './files.ts';

const catalog = readCatalog(FIXTURE);
const root = '/reference/errors';

test('no two files have the same path', () => {
  const paths = formatFiles(catalog, '').map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  for (const path of [
    '/llms.txt',
    '/robots.txt',
    `${root}.md`,
    `${root}/errors.json`,
    `${root}/lookup.json`,
  ]) {
    assert.ok(paths.includes(path), path);
  }
});

test('every path is reserved, so that no page can take it', () => {
  const { api, statuses } = catalog;
  const reserved = [
    ...fixedFiles(api),
    ...referenceFiles(
      api,
      statuses.map(({ code }) => code),
    ),
    ...allErrors(catalog).flatMap((error) => errorFiles(api, error, error.formerNames)),
  ].map(({ path }) => path);
  const free = formatFiles(catalog, '').filter(({ path }) => !reserved.includes(path));
  assert.deepEqual(
    free.map(({ path }) => path),
    [],
  );
});

test('robots.txt names the sitemap by the site of the contract, below whatever path it is served', () => {
  const robots = formatFiles(catalog, '/some/path').find(({ path }) => path === '/robots.txt')!;
  assert.match(robots.text(), /^Sitemap: https:\/\/parcels\.example\/sitemap-index\.xml$/m);
});

test('10,000 errors in one status have all their formats', () => {
  const [status] = catalog.statuses;
  const errors = Array.from({ length: 10_000 }, (_, index) => ({
    ...status!.errors[0]!,
    id: `${status!.code}/error_${index}`,
    code: `error_${index}`,
    // The number of parts matters here. To parse so much text would take ten seconds.
    body: '',
  }));
  const files = formatFiles({ ...catalog, statuses: [{ ...status!, errors }] }, '');
  const textOf = (path: string) => files.find((file) => file.path === path)!.text();
  assert.equal(textOf(`${root}/404.md`).match(/^## error_\d+$/gm)!.length, errors.length);
  assert.equal((JSON.parse(textOf(`${root}/404/error_9999.json`)) as { type: string }).type, 'error_9999');
});
