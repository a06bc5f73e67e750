// A site takes the place of nothing but a site: a slip of `--outDir` loses no work.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILD, BUILT, npmRun } from './scratch.ts';
import { expect, test } from './site.ts';

const fix = ': name a folder that is new or empty.\n';
const cases = {
  'a folder of other things': ['work', 'holds something else than a built site'],
  'a folder of other things, with a slash': ['work/', 'holds something else than a built site'],
  'a repository': ['pages', 'is a repository, whose history would be lost'],
  'a file': ['work/notes.txt', 'is a file'],
  'a place below a file': ['work/notes.txt/site', /^cannot be made \(E\w+: .*notes\.txt.*\)/],
} as const;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'error-reference-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, [path, why]] of Object.entries(cases)) {
  test(`${name} is left as it is`, () => {
    const notes = join(folder, 'work/notes.txt');
    mkdirSync(join(folder, 'pages/.git'), { recursive: true });
    mkdirSync(join(folder, 'work'));
    writeFileSync(notes, 'A year of work.');
    const outDir = `${folder}/${path}`;
    const { status, output } = npmRun('build', 'content', '--outDir', outDir);
    expect(status).toBe(1);
    expect(output.startsWith(`--outDir ${outDir} `), output).toBe(true);
    expect(output.endsWith(fix), output).toBe(true);
    expect(output.slice(`--outDir ${outDir} `.length, -fix.length)).toMatch(why);
    expect(readFileSync(notes, 'utf8')).toBe('A year of work.');
    expect(existsSync(join(folder, 'pages/.git'))).toBe(true);
  });
}

test('an empty folder and one with a site are built into, with a slash at the end or not', () => {
  for (const outDir of [folder, `${folder}/`]) {
    expect(npmRun('build', 'content', '--outDir', outDir).output).toMatch(BUILT);
    expect(existsSync(join(folder, '404.html'))).toBe(true);
  }
});

test('where --outDir is a link, what it leads to is built anew', () => {
  const [link, target] = [join(folder, 'current'), join(folder, 'releases/site')];
  symlinkSync('releases/site', link);
  for (const times of ['there is nothing yet', 'there is a site']) {
    expect(npmRun('build', 'content', '--outDir', link).output, times).toMatch(BUILT);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(existsSync(join(target, '404.html'))).toBe(true);
    writeFileSync(join(target, 'stale.html'), '');
  }
  expect(npmRun('build', 'content', '--outDir', link).status).toBe(0);
  expect(existsSync(join(target, 'stale.html'))).toBe(false);
});

test('what stands beside the site is nobody’s but its owner’s', () => {
  const names = ['site.next', 'site.last', '.site.swap', 'site.exchange-1'];
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a'), name);
  }
  // A build that fails, and one that does not.
  for (const content of ['/nowhere', 'content']) {
    npmRun('build', content, '--outDir', join(folder, 'site'));
    expect(existsSync(join(folder, 'site')), content).toBe(content === 'content');
    for (const name of names) expect(readFileSync(join(folder, name, 'a'), 'utf8')).toBe(name);
  }
});

test('a build needs no home', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...BUILD, '--outDir', join(folder, 'site')],
    { env: { PATH: process.env.PATH, HOME: '/dev/null/home' }, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(BUILT);
});

test('a file as CONTENT_ROOT is refused in words', () => {
  for (const script of ['build', 'check:content']) {
    const { status, output } = npmRun(script, 'package.json');
    expect(status, script).toBe(1);
    expect(output, script).toContain('package.json');
    expect(output, script).not.toMatch(/^\s+at /m);
  }
});

test('a checkout may lie below a name of 51 Japanese letters', () => {
  const checkout = join(folder, 'あ'.repeat(51));
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(checkout, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  }
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, BUILD, {
    cwd: checkout,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(checkout, 'dist/404.html'))).toBe(true);
});
