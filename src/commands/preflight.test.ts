import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('a Node.js that is too old is named, with the way to a newer one', () => {
  // This is the same program with another version number.
  const folder = mkdtempSync(join(tmpdir(), 'old-node-'));
  const pretend = join(folder, 'pretend.cjs');
  writeFileSync(pretend, "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } });");
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', pretend, '-r', './src/commands/preflight.cjs', '-e', 'console.error("It ran.")'],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'Node.js 20.20.2 is too old. Install Node.js 22.18 or later. On Linux and Windows, `npm ci --include=dev --include=optional` also installs one for this project.\n',
  );
});

test('packages that were left out are named, with the way to install them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  for (const file of ['package.json', 'src/commands/preflight.cjs']) cpSync(file, join(folder, file));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', './src/commands/preflight.cjs', '-e', 'console.error("It ran.")'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  assert.equal(status, 1);
  assert.equal(stderr, 'The packages that build the site are not installed. Run `npm ci --include=dev`.\n');
});

/** On Windows, a name has no other of these characters. */
const characters = process.platform === 'win32' ? ["'", '#'] : ["'", '"', '#', '?', '*', '\\'];
for (const character of characters) {
  test(`a checkout below a folder with ${character} in its name is refused in a line`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
    const checkout = join(folder, `a${character}b`);
    for (const file of ['package.json', 'src/commands/preflight.cjs']) cpSync(file, join(checkout, file));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-r', './src/commands/preflight.cjs', '-e', 'console.error("It ran.")'],
      { cwd: checkout, encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 1);
    assert.equal(stderr, `The site cannot be built in ${checkout}: rename the folder a${character}b.\n`);
  });
}

test('every command checks the machine first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = Object.entries(scripts).filter(
    ([name, script]) => name === 'dev' || script.includes('src/commands/'),
  );
  assert.ok(commands.length > 8);
  for (const [name, script] of commands) {
    assert.match(script, /^node (?:-r )?\.?\/?src\/commands\/preflight\.cjs /, name);
  }
});
