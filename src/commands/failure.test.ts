import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { reportFailure, UsageError } from './failure.ts';

/** What is said of a failure, as the console gets it. */
function said(t: TestContext, error: unknown): unknown {
  const before = process.exitCode;
  const log = t.mock.method(console, 'error', () => {});
  reportFailure(error);
  assert.equal(process.exitCode, 1);
  process.exitCode = before;
  t.mock.restoreAll();
  assert.equal(log.mock.callCount(), 1);
  return (log.mock.calls[0]!.arguments as unknown[])[0];
}

const system = (code: string) => Object.assign(new Error(`${code}: …, open '/x'`), { code, path: '/x' });

test('what the user or the machine refuses is said in a line', (t) => {
  assert.equal(said(t, new UsageError('Do it so.')), 'Do it so.');
  for (const code of ['ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'ENAMETOOLONG', 'ENOTDIR', 'ELOOP', 'EBUSY']) {
    assert.match(String(said(t, system(code))), /^\/x: .+\.$/, code);
  }
});

test('it is found among the causes', (t) => {
  const error = new Error('Astro failed', {
    cause: new Error('The loader failed', { cause: system('ENOSPC') }),
  });
  assert.equal(said(t, error), '/x: The disk is full: make room and try again.');
});

test('tools in Rust tell the number only', (t) => {
  assert.equal(
    said(t, new Error('Could not write file: No space left on device (os error 28)\n    at x.js:1')),
    'Could not write file: No space left on device (os error 28): The disk is full: make room and try again.',
  );
});

test('a mistake of our own keeps its stack', (t) => {
  const mistake = new TypeError('x is not a function');
  assert.equal(said(t, mistake), mistake);
  const lost = system('ENOENT');
  assert.equal(said(t, lost), lost);
});
