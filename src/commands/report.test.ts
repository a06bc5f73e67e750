import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { reportBuild, showProgress } from './report.ts';

/** What is written to a standard output that is a terminal, or none. */
function output(t: TestContext, isTTY: boolean): string[] {
  const { stdout } = process;
  const before = Object.getOwnPropertyDescriptor(stdout, 'isTTY');
  Object.defineProperty(stdout, 'isTTY', { value: isTTY, configurable: true });
  t.after(() => {
    if (before) Object.defineProperty(stdout, 'isTTY', before);
    else Reflect.deleteProperty(stdout, 'isTTY');
  });
  const written: string[] = [];
  t.mock.method(stdout, 'write', (text: string) => written.push(text));
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  return written;
}

test('what takes long is shown on a terminal, and erased in the end', (t) => {
  const written = output(t, true);
  let step = 0;
  const stop = showProgress(() => `step ${++step}`);
  t.mock.timers.tick(1_999);
  const early = [...written];
  t.mock.timers.tick(1);
  t.mock.timers.tick(1_000);
  stop();
  t.mock.timers.tick(10_000);
  t.mock.restoreAll();
  assert.deepEqual(early, []);
  assert.deepEqual(written, ['step 1', '\r\x1b[K', 'step 2', '\r\x1b[K']);
});

test('what takes long stays quiet elsewhere', (t) => {
  const written = output(t, false);
  const stop = showProgress(() => 'step');
  t.mock.timers.tick(10_000);
  stop();
  t.mock.restoreAll();
  assert.deepEqual(written, []);
});

test('a build is summed up in one line', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), 'a'.repeat(1_234_567));
  writeFileSync(join(folder, '.nojekyll'), '');
  const said = t.mock.method(console, 'log', () => {});
  reportBuild(folder).done(folder);
  const [line] = said.mock.calls[0]!.arguments as unknown as [string];
  t.mock.restoreAll();
  assert.match(line, /^Built 1 page for [\d,]+ errors? \(\d\.\d s, 1\.2 MB\) in .+report-\w+$/);
});
