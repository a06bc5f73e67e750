import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { CONFIGURATIONS } from './policy.ts';

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
  const change = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    assert.notEqual(before.replace(from, to), before);
    writeFileSync(join(folder, file), before.replace(from, to));
  };
  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/commands/hosting.ts')], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, files: stdout.split('\n').filter(Boolean), stderr };
  };
  return { folder, read, change, run };
}

const POLICY = "default-src 'none';style-src 'sha256-new'";
const HEADER = `${POLICY};frame-ancestors 'none';trusted-types 'none'`;

test('hosting writes the policy into every configuration, and a second run changes nothing', (t) => {
  const { read, run } = scratch(t, POLICY);
  assert.deepEqual(run(), { status: 0, files: CONFIGURATIONS, stderr: '' });
  for (const [file, text] of Object.entries(read())) assert.equal(text.split(HEADER).length, 2, file);
  assert.deepEqual(run(), { status: 0, files: [], stderr: '' });
});

test('hosting replaces any policy, also one that is wrong', (t) => {
  const { change, read, run } = scratch(t, POLICY);
  for (const file of CONFIGURATIONS) change(file, /default-src 'none'[^"\n]*/, 'undefined;frame');
  assert.equal(run().status, 0);
  for (const [file, text] of Object.entries(read())) {
    assert.equal(text.split(HEADER).length, 2, file);
    assert.ok(!text.includes('undefined'), file);
  }
});

for (const file of CONFIGURATIONS) {
  test(`hosting writes nothing if ${file} has no policy to replace`, (t) => {
    const { folder, change, read, run } = scratch(t, POLICY);
    change(file, /^.*Content-Security-Policy.*\n/m, '# Content-Security-Policy "none"\n');
    const before = read();
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^${file} sets no Content-Security-Policy header, .+\n$`));
    assert.deepEqual(read(), before);
    assert.deepEqual(globSync('**/*.new', { cwd: folder }), []);
  });
}

test('hosting writes nothing if one file cannot be written', (t) => {
  const { folder, read, run } = scratch(t, POLICY);
  const before = read();
  // Where the new text of the last configuration would be written, a folder is in the way.
  mkdirSync(join(folder, `${CONFIGURATIONS.at(-1)}.new/x`), { recursive: true });
  assert.equal(run().status, 1);
  assert.deepEqual(read(), before);
});
