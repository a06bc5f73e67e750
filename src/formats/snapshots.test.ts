// The files that programs read, as they are for an invented API. Changing one of them affects every
// program that reads it, so each change has to be reviewed. CONTRIBUTING explains how to accept one.
import { test } from 'node:test';
import { stringify } from 'yaml';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { formatFiles } from './files.ts';
import { searchRecords } from './search-records.ts';

const catalog = readCatalog(FIXTURE);
const files = new Map(formatFiles(catalog, '').map(({ path, text }) => [path, text]));
const SNAPSHOTS = 'src/formats/snapshots';

/** Returns data as YAML, in which code and HTML keep their lines. */
const asYaml = (data: unknown) => stringify(data, { lineWidth: 0 });
const unchanged = (text: unknown) => String(text);

for (const path of [
  '/llms.txt',
  '/llms-full.txt',
  '/reference/errors.md',
  '/reference/errors/409.md',
  '/reference/errors/409/parcel_address_error.md',
  '/reference/errors/error-object.md',
  '/reference/errors/errors.d.ts',
  '/reference/errors/errors.go',
  '/reference/errors/errors.py',
  '/reference/errors/openapi-overlay.yaml',
]) {
  test(`${path} is as in its snapshot`, (t) => {
    t.assert.fileSnapshot(files.get(path)!(), `${SNAPSHOTS}${path}`, { serializers: [unchanged] });
  });
}

for (const path of [
  '/reference/errors/errors.json',
  '/reference/errors/409/parcel_address_error.json',
  '/reference/errors/lookup.json',
  '/reference/errors/problem-types.json',
  '/reference/errors/verdicts.json',
  '/reference/errors/schemas/v1/catalogue.json',
  '/reference/errors/schemas/v1/response.json',
]) {
  test(`${path} is as in its snapshot`, (t) => {
    const data: unknown = JSON.parse(files.get(path)!());
    t.assert.fileSnapshot(data, `${SNAPSHOTS}${path.replace('.json', '.yaml')}`, { serializers: [asYaml] });
  });
}

test('the search records are as in their snapshot', (t) => {
  // A line for each block.
  const records = searchRecords(catalog).map(({ url, html }) => ({ url, html: html.split(/(?=<[a-z])/) }));
  t.assert.fileSnapshot(records, `${SNAPSHOTS}/search-records.yaml`, { serializers: [asYaml] });
});
