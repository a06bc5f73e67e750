import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readArguments } from './arguments.ts';

/** What the arguments are read as, or the lines with which the process ends. */
function read(t: TestContext, ...given: string[]) {
  const before = process.argv;
  const said = t.mock.method(console, 'error', () => {});
  t.mock.method(process, 'exit', (code: number) => {
    throw new Error(`exit ${code}`);
  });
  process.argv = ['node', 'build.ts', ...given];
  try {
    return readArguments({
      usage: 'npm run build --',
      purpose: 'Builds.',
      options: ['outDir', 'base', 'compress'],
    });
  } catch (error) {
    return [(error as Error).message, ...said.mock.calls.map(({ arguments: [line] }) => line as string)];
  } finally {
    process.argv = before;
    t.mock.restoreAll();
  }
}

test('without arguments, a site for the root is built into dist', (t) => {
  assert.deepEqual({ ...read(t) }, { outDir: 'dist', base: '/', compress: false, positionals: [] });
});

test('a base may end in a slash or not', (t) => {
  for (const base of ['/', '/some/path', '/some/path/', '/v1.2', '/~user'])
    assert.deepEqual(
      { ...read(t, '--base', base) },
      { outDir: 'dist', base, compress: false, positionals: [] },
    );
});

test('a base that is no path is refused in one line', (t) => {
  for (const base of ['some/path', 'https://example.com/path', '/some/../path', '//path', '/a//b', '']) {
    assert.deepEqual(read(t, `--base=${base}`), [
      'exit 1',
      `--base ${base} is no path: write it like /some/path, with a slash first.`,
    ]);
  }
});

test('a long base is refused at once', (t) => {
  for (const base of [
    '/api-error-reference-for-developers v2',
    `/${'a'.repeat(100_000)}!`,
    `${'/a'.repeat(50_000)}//`,
  ]) {
    const start = performance.now();
    assert.equal((read(t, `--base=${base}`) as string[])[0], 'exit 1');
    assert.ok(performance.now() - start < 1_000);
  }
});

test('an option that there is not is refused', (t) => {
  const [code, line] = read(t, '--outdir', 'site') as string[];
  assert.equal(code, 'exit 1');
  assert.match(line!, /Unknown option '--outdir'/);
});
