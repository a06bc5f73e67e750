import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test, type TestContext } from 'node:test';
import { CONFIGURATIONS, withPolicy, writePolicy } from './policy.ts';

/** Copies the configurations into a folder with a site whose pages carry this policy. */
function scratch(t: TestContext, policy: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const file of CONFIGURATIONS) cpSync(file, join(folder, file));
  mkdirSync(join(folder, 'dist'));
  const page = `<meta http-equiv="content-security-policy" content="${policy}">`;
  for (const file of ['404.html', 'index.html', 'licenses.txt', 'llms.txt']) {
    writeFileSync(join(folder, 'dist', file), page);
  }
  const read = () =>
    Object.fromEntries(CONFIGURATIONS.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const run = () => writePolicy(join(folder, 'dist'), folder).map((path) => relative(folder, path));
  return { folder, read, run };
}

const POLICY = "default-src 'none';style-src 'sha256-new'";
const HEADER = `${POLICY};frame-ancestors 'none';trusted-types 'none'`;

test('hosting writes the policy into every configuration, and a second run changes nothing', (t) => {
  const { read, run } = scratch(t, POLICY);
  assert.deepEqual(run(), CONFIGURATIONS);
  for (const [file, text] of Object.entries(read())) assert.equal(text.split(HEADER).length, 2, file);
  assert.deepEqual(run(), []);
});

for (const file of CONFIGURATIONS) {
  const text = readFileSync(file, 'utf8');

  test(`any policy in ${file} is replaced, also one that is wrong`, () => {
    const wrong = text.replace(/default-src 'none'[^"\n]*/, 'undefined;frame');
    assert.notEqual(wrong, text);
    assert.equal(withPolicy(wrong, HEADER)?.split(HEADER).length, 2);
    assert.doesNotMatch(withPolicy(wrong, HEADER)!, /undefined/);
  });

  test(`a comment in ${file} is not a policy`, () => {
    const without = text.replace(/^.*Content-Security-Policy.*\n/m, '# Content-Security-Policy "none"\n');
    assert.notEqual(without, text);
    assert.equal(withPolicy(without, HEADER), undefined);
  });
}

test('hosting writes nothing if one file has no policy to replace', (t) => {
  const { folder, read, run } = scratch(t, POLICY);
  const last = CONFIGURATIONS.at(-1)!;
  writeFileSync(join(folder, last), '# Nothing\n');
  const before = read();
  assert.throws(run, new RegExp(`^UsageError: ${last} sets no Content-Security-Policy header, .+`));
  assert.deepEqual(read(), before);
  assert.deepEqual(globSync('**/*.new', { cwd: folder }), []);
});

test('hosting writes nothing if one file cannot be written', (t) => {
  const { folder, read, run } = scratch(t, POLICY);
  const before = read();
  // Where the new text of the last configuration would be written, a folder is in the way.
  mkdirSync(join(folder, `${CONFIGURATIONS.at(-1)}.new/x`), { recursive: true });
  assert.throws(run, { code: 'EISDIR' });
  assert.deepEqual(read(), before);
});
