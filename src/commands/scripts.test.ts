import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every npm script works in cmd.exe', () => {
  for (const [name, script] of Object.entries(scripts)) {
    // cmd.exe passes single quotes on, expands no `$`, and has no `VARIABLE=value command` and no `;`.
    assert.doesNotMatch(script, /['$`;]|(?:^|&& )\w+=/, name);
    for (const command of script.split(' && ')) {
      assert.match(command, /^(?:node|npm|astro|eslint|knip|playwright|prettier)\b/, name);
    }
  }
});

test('a run without a unit test fails', () => {
  const pattern = "'src/**/*.test.ts'";
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--test', '--test-isolation=none', '--test-reporter=./e2e/unit-reporter.ts', pattern],
    // The reporter leaves its counts in the working directory's test-results, and NODE_TEST_CONTEXT would make this a subtest.
    { encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: '' } },
  );
  assert.equal(status, 1);
  assert.match(stdout, /^No test was executed\. Check the path of the test files\.$/m);
});
