import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readArguments } from './arguments.ts';

/** Reads these arguments of a command that takes three options. */
function read(t: TestContext, ...given: string[]) {
  const before = process.argv;
  t.after(() => (process.argv = before));
  process.argv = ['node', 'build.ts', ...given];
  return {
    ...readArguments({
      usage: 'npm run build --',
      purpose: 'Builds.',
      options: ['outDir', 'base', 'compress'],
    }),
  };
}

test('without arguments, a site for the root is built into dist', (t) => {
  assert.deepEqual(read(t), { outDir: 'dist', base: '/', compress: false, positionals: [] });
});

test('a base may end in a slash or not', (t) => {
  for (const base of ['/', '/some/path', '/some/path/', '/v1.2', '/~user'])
    assert.deepEqual(read(t, '--base', base), { outDir: 'dist', base, compress: false, positionals: [] });
});

test('a base that is not a path is refused in one line', (t) => {
  for (const base of [
    'some/path',
    'https://example.com/path',
    '/some/../path',
    '//path',
    '/a//b',
    '',
    '/a b',
  ]) {
    assert.throws(() => read(t, `--base=${base}`), {
      name: 'UsageError',
      message: `--base ${base} is not a path. Write it like /some/path, with a slash first.`,
    });
  }
});

test('a long base is refused at once', (t) => {
  for (const base of [
    '/api-error-reference-for-developers v2',
    `/${'a'.repeat(100_000)}!`,
    `${'/a'.repeat(50_000)}//`,
  ]) {
    const start = performance.now();
    assert.throws(() => read(t, `--base=${base}`), { name: 'UsageError' });
    assert.ok(performance.now() - start < 1_000);
  }
});

test('an unknown option is refused', (t) => {
  assert.throws(() => read(t, '--outdir', 'site'), {
    name: 'UsageError',
    message: /Unknown option '--outdir'/,
  });
});
