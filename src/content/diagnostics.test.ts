import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contractDiagnostics } from './diagnostics/contract.ts';
import { fileDiagnostics } from './diagnostics/files.ts';
import { textDiagnostics } from './diagnostics/text.ts';
import { yamlDiagnostics } from './diagnostics/yaml.ts';
import { diagnose, diagnosticTable, formatAll } from './diagnostics.ts';

const names = Object.keys(diagnosticTable);

test('every diagnostic has one name, in words with hyphens', () => {
  const tables = [contractDiagnostics, fileDiagnostics, textDiagnostics, yamlDiagnostics];
  assert.deepEqual(tables.flatMap((table) => Object.keys(table)).sort(), names.toSorted());
  for (const name of names) assert.match(name, /^[a-z0-9]+(?:-[a-z0-9]+)+$/);
});

test('every diagnostic is reported by some test', () => {
  const tests = globSync('src/content/*.test.ts')
    .filter((file) => !file.includes('diagnostics'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const untested = names.filter((name) => !tests.includes(`(${name})`) && !tests.includes(`'${name}'`));
  assert.deepEqual(untested, []);
});

test('many diagnostics with the same text share a line', () => {
  const inFile = (file: string) => diagnose({ file, line: 1, column: 1 }, 'code-with-slash');
  const [line, ...others] = formatAll(['d', 'c', 'b', 'a', 'e'].map(inFile)).split('\n');
  assert.match(line!, /^a:1:1 .* \(code-with-slash\) The same mistake is in b:1, c:1 and 2 more places\.$/);
  assert.deepEqual(others, []);
  assert.equal(formatAll(['a', 'b', 'c'].map(inFile)).split('\n').length, 3);
});

test('many diagnostics of the same mistake share a line, whatever the values are', () => {
  const link = (file: string) => diagnose({ file, line: 2, column: 1 }, 'link-not-https', `/${file}`);
  const code = (file: string) => diagnose({ file, line: 3, column: 1 }, 'code-not-a-number', `404/${file}`);
  const [first, second, ...others] = formatAll(
    ['a', 'b', 'c', 'd'].flatMap((file) => [link(file), code(file)]),
  ).split('\n');
  const rest = 'The same mistake, with other values, is in';
  assert.match(first!, new RegExp(`^a:2:1 The link to \`/a\` .* ${rest} b:2, c:2 and 1 more place\\.$`));
  assert.match(second!, new RegExp(`^a:3:1 The code of 404/a .* ${rest} b:3, c:3 and 1 more place\\.$`));
  assert.deepEqual(others, []);
});

test('a terminal does not obey what a file is named', () => {
  const location = { file: 'a\n\x1b[31mb', line: 1, column: 1 };
  assert.match(formatAll([diagnose(location, 'sample-empty')]), /^a\\n\\u001b\[31mb:1:1 /);
});
