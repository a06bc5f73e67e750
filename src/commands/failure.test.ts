import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { reportFailure, UsageError } from './failure.ts';

/** Returns what the console gets of a failure. */
function reportOf(t: TestContext, error: unknown): unknown {
  const before = process.exitCode;
  const log = t.mock.method(console, 'error', () => {});
  reportFailure(error);
  assert.equal(process.exitCode, 1);
  process.exitCode = before;
  t.mock.restoreAll();
  assert.equal(log.mock.callCount(), 1);
  return (log.mock.calls[0]!.arguments as unknown[])[0];
}

/** Returns the error that Node.js throws for a file that does not exist. */
function systemError(): unknown {
  try {
    return readFileSync('/nowhere/file');
  } catch (error) {
    return error;
  }
}

test('a mistake of the user is one line', (t) => {
  assert.equal(reportOf(t, new UsageError('Do it like this.')), 'Do it like this.');
});

test('an error of the system is the line that Node.js has for it, also as a cause', (t) => {
  const line = (systemError() as Error).message;
  assert.match(line, /^ENOENT: no such file or directory, open '.*file'$/);
  assert.equal(reportOf(t, systemError()), line);
  const cause = new Error('The loader failed', { cause: systemError() });
  assert.equal(reportOf(t, new Error('Astro failed', { cause })), line);
});

test('tools written in Rust put the number of the error into their message', (t) => {
  const message = 'Could not write file: No space left on device (os error 28)';
  assert.equal(reportOf(t, new Error(`${message}\n    at x.js:1`)), message);
});

test('a bug keeps its stack', (t) => {
  const bug = new TypeError('x is not a function');
  assert.equal(reportOf(t, bug), bug);
});
