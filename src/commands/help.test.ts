import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const run = (script: string, ...given: string[]) =>
  spawnSync(process.execPath, [`src/commands/${script}.ts`, ...given], { encoding: 'utf8' });

const commands = {
  build: ['outDir', 'base', 'compress'],
  start: ['outDir', 'base', 'compress'],
  freeze: ['outDir'],
  hosting: ['outDir'],
  'check-urls': ['outDir', 'base'],
  check: [],
  new: ['api'],
};

for (const [script, options] of Object.entries(commands)) {
  test(`${script} --help says how it is called, and what its options are`, () => {
    const { status, stdout, stderr } = run(script, '--help');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^npm (start|run [a-z:]+) -- .+\n\n.+\.\n\n/);
    assert.deepEqual(
      [...stdout.matchAll(/^ {2}--(\w+)/gm)].map(([, option]) => option),
      [...options, 'help'],
    );
  });
}

test('an option of another command is refused in one line', () => {
  const { status, stdout, stderr } = run('freeze', '--base', '/path');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(stderr, /^Unknown option '--base'.*\n$/);
});

test('a check that there is not is refused, with the names of those there are', () => {
  const { status, stderr } = run('check', 'grammar');
  assert.equal(status, 1);
  assert.match(stderr, /^`grammar` is not a check\. Choose from content, spelling, .+\.\n$/);
});
