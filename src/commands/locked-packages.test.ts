import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lockProblems, type LockedPackage } from './locked-packages.ts';

/** Checks a lock file with one package. */
const check = (name: string, locked: LockedPackage) =>
  lockProblems({ '': {}, [`node_modules/a/node_modules/${name}`]: { integrity: 'sha512-x', ...locked } });

test('a package that is locked by its content passes, and so does one whose script is allowed', () => {
  assert.deepEqual(check('some-package', {}), []);
  assert.deepEqual(check('esbuild', { hasInstallScript: true }), []);
});

for (const [locked, problem] of [
  [{ integrity: '' }, 'has no integrity'],
  [{ resolved: 'https://registry.example/a.tgz' }, 'names a registry'],
  [{ hasInstallScript: true }, 'runs a script when it is installed'],
] as const) {
  test(`a package that ${problem} is refused`, () => {
    const [line, ...more] = check('some-package', locked);
    assert.match(line!, new RegExp(`^package-lock\\.json: \\S+/some-package ${problem}.+$`));
    assert.deepEqual(more, []);
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
