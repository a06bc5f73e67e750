// Runs the samples with the newest versions of their packages, since readers who install without a version
// get these. It isn't part of `npm test`, whose result must not depend on what somebody published today.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { contentRoot } from '../../src/content/files.ts';
import { packagesIn } from '../../src/reference/manifests.ts';
import { languages, type Language } from '../../src/reference/samples.ts';
import { missingFor, runPackageManager, sdkDirOf } from './install.ts';
import { toolchains } from './toolchains.ts';

/** A copy of the content folder, whose manifests pin the newest versions. */
const copy = resolve('test-results/newest');

/** Pins the newest versions in a language's manifests. If the registry doesn't serve them, the manifests stay as they are. */
function update(language: Language) {
  const { manifests, name } = languages[language];
  if (!manifests[0]) return;
  const pinned = () => packagesIn(language, readFileSync(join(copy, manifests[0]), 'utf8'));
  const imported = pinned();
  const sdk = { root: copy, sdkDir: sdkDirOf(copy, language) };
  try {
    runPackageManager(copy, toolchains[language].update(sdk, imported));
    const newest = pinned().filter((one) => imported.some(({ name }) => name === one.name));
    console.log(`${name}: ${newest.map(({ name, version }) => `${name} ${version}`).join(', ')}`);
  } catch (error) {
    for (const file of manifests) cpSync(join(contentRoot, file), join(copy, file));
    console.error(`${name} keeps its pinned versions: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

rmSync(copy, { recursive: true, force: true });
cpSync(contentRoot, copy, { recursive: true, filter: (file) => basename(file) !== 'node_modules' });
for (const language of readCatalog(copy).api.samples?.languages ?? []) {
  if (missingFor(language).length === 0) update(language);
}
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', '/samples.spec'];
for (const script of [['e2e/setup.ts'], [...playwright, ...process.argv.slice(2)]]) {
  const { status } = spawnSync(process.execPath, script, {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_ROOT: copy },
  });
  if (status !== 0) process.exit(status ?? 1);
}
