import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

/** Checks a lock file with one package. */
function check(name: string, locked: object): { status: number | null; stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  const packages = { '': {}, [`node_modules/a/node_modules/${name}`]: { integrity: 'sha512-x', ...locked } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/commands/check-lock.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, stderr };
}

test('a package that is locked by its content passes, and so does one whose script is allowed', () => {
  assert.deepEqual(check('some-package', {}), { status: 0, stderr: '' });
  assert.deepEqual(check('esbuild', { hasInstallScript: true }), { status: 0, stderr: '' });
});

for (const [locked, problem] of [
  [{ integrity: undefined }, 'has no integrity'],
  [{ resolved: 'https://registry.example/a.tgz' }, 'names a registry'],
  [{ hasInstallScript: true }, 'runs a script when it is installed'],
] as const) {
  test(`a package that ${problem} is refused`, () => {
    const { status, stderr } = check('some-package', locked);
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^package-lock\\.json: \\S+/some-package ${problem}.+\\n$`));
  });
}

test('the Node.js that the scripts run on is locked', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; bin?: Record<string, string> }>;
  };
  const withNode = Object.entries(packages).filter(([, { bin }]) => bin?.node);
  assert.deepEqual(
    withNode.map(([path]) => path),
    ['linux-arm64', 'linux-x64', 'win-x64'].map((name) => `node_modules/node-${name}`),
  );
  for (const [path, { integrity }] of withNode) assert.match(integrity ?? '', /^sha512-/, path);
});
