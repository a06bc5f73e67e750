// Builds leave the last site, and everything else, as it was, whatever happens to them. What happens between
// the renames of a swap is in src/commands/build-site.test.ts.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentRoot } from '../src/content/files.ts';
import { BUILD, BUILT, hashes, npmRun } from './scratch.ts';
import { expect, test } from './site.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'builds-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a build; resolves to its exit code and its errors. */
function build(...options: string[]) {
  const child = spawn(process.execPath, [...BUILD, ...options], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const ended = new Promise<{ code: number | null; errors: string }>((done) =>
    child.on('close', (code) => done({ code, errors })),
  );
  return { child, ended };
}

test('a build follows a link, replaces the site there, and touches nothing next to it', () => {
  const [link, site] = [join(folder, 'current'), join(folder, 'site')];
  const neighbors = ['site.next', 'site.new', '.site.swap'].map((name) => join(folder, name));
  for (const neighbor of [...neighbors, site]) mkdirSync(neighbor);
  for (const neighbor of neighbors) writeFileSync(join(neighbor, 'a'), neighbor);
  symlinkSync('site', link);
  expect(npmRun('build', contentRoot, '--outDir', `${link}/`).output).toMatch(BUILT);
  writeFileSync(join(site, 'stale.html'), '');
  expect(npmRun('build', contentRoot, '--outDir', link).output).toMatch(BUILT);
  expect(realpathSync(link)).toBe(realpathSync(site));
  expect(existsSync(join(site, '404.html'))).toBe(true);
  expect(existsSync(join(site, 'stale.html'))).toBe(false);
  for (const neighbor of neighbors) expect(readFileSync(join(neighbor, 'a'), 'utf8')).toBe(neighbor);
});

test('builds at the same time, into one folder or two, all end well', async () => {
  const at = (name: string) => join(folder, name);
  const right = { code: 0, errors: '' };
  const builds = [
    build('--outDir', at('same')),
    build('--outDir', at('same')),
    build('--outDir', at('below'), '--base', '/below'),
  ];
  expect(await Promise.all(builds.map(({ ended }) => ended))).toEqual([right, right, right]);
  expect(hashes(at('same'))).toEqual(hashes('dist'));
  expect(hashes(at('below'))).not.toEqual(hashes('dist'));
  expect(globSync('*', { cwd: folder }).sort()).toEqual(['below', 'same']);
});

test('builds that are killed leave the site as it was, and the next ones remove what they left', async () => {
  const site = join(folder, 'site');
  const began = Date.now();
  expect(await build('--outDir', site).ended).toEqual({ code: 0, errors: '' });
  const duration = Date.now() - began;
  const before = hashes(site);
  const others = globSync('.astro/build-*');
  for (const moment of [0.3, 0.7, 0.95]) {
    const { child, ended } = build('--outDir', site);
    await new Promise((done) => setTimeout(done, moment * duration));
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
    // A build that came to its end writes the same files.
    expect(hashes(site), `killed after ${moment} of a build`).toEqual(before);
  }
  const left = globSync('.astro/build-*').filter((each) => !others.includes(each));
  expect(left.length).toBeGreaterThan(0);
  const [old] = left;
  utimesSync(old!, 0, 0);
  expect((await build('--outDir', site).ended).code).toBe(0);
  expect(existsSync(old!)).toBe(false);
  for (const each of left) rmSync(each, { recursive: true, force: true });
});

test('a build that is told to end leaves nothing behind', async () => {
  const work = () => globSync('.astro/build-*');
  const others = work();
  const { child, ended } = build('--outDir', join(folder, 'site'));
  await expect.poll(() => work().length).toBeGreaterThan(others.length);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(143);
  expect(work().filter((each) => !others.includes(each))).toEqual([]);
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
  const { status, stderr } = spawnSync(process.execPath, BUILD, { cwd: checkout, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(checkout, 'dist/404.html'))).toBe(true);
});
