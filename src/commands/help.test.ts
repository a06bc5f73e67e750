import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const run = (script: string, ...given: string[]) =>
  spawnSync(process.execPath, [`src/commands/${script}.ts`, ...given], { encoding: 'utf8' });

test('--help prints how a command is called, its purpose and its options', () => {
  const { status, stdout, stderr } = run('build', '--help');
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^npm run build -- .+\n\n.+\.\n\n/);
  const options = [...stdout.matchAll(/^ {2}--(\w+)/gm)].map(([, option]) => option);
  assert.deepEqual(options, ['outDir', 'base', 'compress', 'help']);
});

test('every command that takes arguments has a help text', () => {
  const texts = globSync('src/commands/*.ts', { exclude: ['**/*.test.ts'] }).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const calls = texts.flatMap((text) => /readArguments\(\{[^]+?\}\)/.exec(text) ?? []);
  assert.ok(calls.length >= 8, `${calls.length} commands`);
  for (const call of calls) {
    assert.match(call, /usage: 'npm (?:start|run [a-z:]+)/);
    assert.match(call, /purpose:\s+['`].+\.['`],/);
  }
});

test('an option of another command is refused in one line', () => {
  const { status, stdout, stderr } = run('freeze', '--base', '/path');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(stderr, /^Unknown option '--base'.*\n$/);
});

test('a check that there is not is refused, with the names of those there are', () => {
  const { status, stderr } = run('check', 'grammar');
  assert.equal(status, 1);
  assert.match(stderr, /^`grammar` is not a check\. Choose from content, codes, spelling, .+\.\n$/);
});
