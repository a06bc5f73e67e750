// The code doesn't mention the API: all facts about it are in this folder.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { allErrors } from '../../src/reference/catalog.ts';

const catalog = readCatalog(join(import.meta.dirname, '..'));
const { api, statuses } = catalog;
const names = [
  api.name.split(' ')[0]!,
  new URL(api.site).hostname,
  ...statuses.map(({ code }) => `\\b${code}\\b`),
  ...allErrors(catalog).map(({ code }) => code),
];

test('no file of the code contains the name of the API, its site, a status or an error', () => {
  const files = globSync('src/**/*.{astro,cjs,css,md,ts,yaml}');
  const pattern = new RegExp(names.join('|'), 'gi');
  const namesInFile = (file: string) => readFileSync(file, 'utf8').match(pattern) ?? [];
  const found = files.flatMap((file) => namesInFile(file).map((name) => `${file}: ${name}`));
  assert.deepEqual(found, []);
  assert.ok(files.length > 200);
});
