// What is wrong with a sample or its tools is said with the file and the next step.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { installSdk } from './samples/install.ts';
import { toolchains } from './samples/toolchains.ts';
import { scratchContent, type Scratch } from './scratch.ts';
import { expect, test as plain } from './site.ts';

const test = plain.extend<{ scratch: Scratch }>({
  scratch: async ({}, use) => {
    const scratch = scratchContent();
    await use(scratch);
    scratch.remove();
  },
});

/** Runs one sample of changed content; gives what the run says. */
function runOf(scratch: Scratch, sample: string) {
  const { status, stdout } = spawnSync(
    'npx',
    [
      'playwright',
      'test',
      '-c',
      'e2e',
      'samples.spec',
      '-g',
      sample,
      '--reporter=line',
      '--output',
      join(scratch.root, '../results'),
    ],
    {
      env: { ...process.env, CONTENT_ROOT: scratch.root, FORCE_COLOR: '0' },
      encoding: 'utf8',
    },
  );
  return { status, stdout };
}

const reproduce = 'errors/403/use_https/reproduce.sh';

test('a sample that prints nothing', ({ scratch }) => {
  scratch.write(
    reproduce,
    'curl --silent --request POST http://test.stytch.com/v1/b2b/sessions/authenticate > /dev/null\n',
  );
  const { status, stdout } = runOf(scratch, 'use_https/reproduce.sh');
  expect(status).toBe(1);
  expect(stdout).toContain('errors/403/use_https/reproduce.sh prints nothing. It must print “the response”.');
});

test('a sample that sends another request', ({ scratch }) => {
  scratch.edit(reproduce, 'http://', 'https://');
  const { status, stdout } = runOf(scratch, 'use_https/reproduce.sh');
  expect(status).toBe(1);
  expect(stdout).toContain('errors/403/use_https/reproduce.sh does not send `request` of index.mdx once');
});

test('a sample that its language refuses', ({ scratch }) => {
  scratch.write(reproduce, 'if true; then\n');
  const { status, stdout } = runOf(scratch, 'use_https/reproduce.sh');
  expect(status).toBe(1);
  expect(stdout).toContain('errors/403/use_https/reproduce.sh is refused by its language');
});

test('an SDK that cannot be installed', ({ scratch }) => {
  test.setTimeout(60_000);
  scratch.write('package-lock.json', '{}');
  expect(() => installSdk('typescript', scratch.root)).toThrow(
    /content\/package\.json: the SDK for TypeScript cannot be installed \(.+\)\. Look at the version that it pins/,
  );
});

/** Runs the set-up on a machine that has every language but Go, and neither Caddy nor busybox. */
function setUp(wanted: { SAMPLES: string; HOSTS: string }) {
  const bin = mkdtempSync(join(tmpdir(), 'without-go-'));
  const programs = Object.values(toolchains).flatMap((toolchain) => Object.keys(toolchain.programs));
  for (const name of new Set(['node', 'sh', ...programs]).difference(new Set(['go']))) {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (stdout) symlinkSync(stdout.trim(), join(bin, name));
  }
  symlinkSync(findBrowser()!, join(bin, 'chromium'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['e2e/setup.ts'], {
    env: { ...process.env, ...wanted, PATH: bin },
    encoding: 'utf8',
  });
  rmSync(bin, { recursive: true });
  return { status, said: (stdout + stderr).trim().split('\n') };
}

test('what the machine lacks is left out, in a line each', () => {
  const { status, said } = setUp({ SAMPLES: '', HOSTS: '' });
  expect(status).toBe(0);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^Samples left out: .*Go \(no go\)\.$/);
  expect(said[1]).toMatch(/^Hosts left out: .*Caddy; .*busybox\.$/);
});

test('SAMPLES=all asks for every language', () => {
  const { status, said } = setUp({ SAMPLES: 'all', HOSTS: '' });
  expect(status).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/Go \(no go\)\. SAMPLES=all asks for all of them: install .*golang-go\.$/),
  ]);
});

test('HOSTS=all asks for every host', () => {
  const { status, said } = setUp({ SAMPLES: '', HOSTS: 'all' });
  expect(status).toBe(1);
  expect(said.at(-1)).toMatch(
    /^Hosts left out: .+\. HOSTS=all asks for all of them: install .*caddy, busybox\.$/,
  );
});
