import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { outDirProblem, realFolder } from './out-dir.ts';
import { publish, recover } from './publish.ts';

const FILES = ['404.html', 'licenses.txt', 'llms.txt'];

/** A folder to try in, and a way to make sites there, whose files all hold the same text. */
function makeScratch(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const makeSite = (name: string, text = name) => {
    mkdirSync(join(folder, name));
    for (const file of FILES) writeFileSync(join(folder, name, file), text);
    return join(folder, name);
  };
  return { folder, makeSite, dist: join(folder, 'dist') };
}

/** What all files of a site hold. */
function textOf(site: string): string {
  const texts = new Set(FILES.map((file) => readFileSync(join(site, file), 'utf8')));
  assert.equal(texts.size, 1, [...texts].join());
  return [...texts][0]!;
}

/** A program that publishes sites, in which something is done around each rename that succeeds. */
const program = (arrange: string, publishing: string) => `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const renameSync = fs.renameSync;
${arrange}
syncBuiltinESMExports();
const { publish } = await import(${JSON.stringify(join(import.meta.dirname, 'publish.ts'))});
${publishing}`;
const node = ['--input-type=module-typescript', '-e'];

test('a site takes the place of nothing, of an empty folder and of a site', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  publish(makeSite('one'), dist);
  assert.equal(textOf(dist), 'one');
  publish(makeSite('two'), dist);
  assert.equal(textOf(dist), 'two');
  rmSync(dist, { recursive: true });
  mkdirSync(dist);
  publish(makeSite('three'), dist);
  assert.equal(textOf(dist), 'three');
  assert.deepEqual(readdirSync(folder), ['dist']);
});

test('Windows refuses to rename onto a folder, even an empty one', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const asOnWindows = `
    fs.renameSync = (from, to) => {
      if (fs.existsSync(to)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      renameSync(from, to);
    };`;
  mkdirSync(dist);
  for (const name of ['one', 'two']) {
    const publishing = `publish(${JSON.stringify(makeSite(name))}, ${JSON.stringify(dist)});`;
    const { status, stderr } = spawnSync(process.execPath, [...node, program(asOnWindows, publishing)]);
    assert.equal(status, 0, String(stderr));
    assert.equal(textOf(dist), name);
  }
  assert.deepEqual(readdirSync(folder), ['dist']);
});

for (const renames of [1, 2, 3]) {
  test(`killed after rename ${renames} of 3, there is a site again, and nothing else`, (t) => {
    const { folder, makeSite, dist } = makeScratch(t);
    const [site] = [makeSite('new'), makeSite('dist', 'old')];
    const killer = `let count = 0;
      fs.renameSync = (from, to) => {
        renameSync(from, to);
        if (++count === ${renames}) process.kill(process.pid, 'SIGKILL');
      };`;
    const { signal } = spawnSync(process.execPath, [
      ...node,
      program(killer, `publish(${JSON.stringify(site)}, ${JSON.stringify(dist)});`),
    ]);
    assert.equal(signal, 'SIGKILL');
    // Only between the last two is there none.
    assert.equal(readdirSync(folder).includes('dist'), renames !== 2);
    recover(dist);
    assert.equal(textOf(dist), renames < 3 ? 'old' : 'new');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name !== 'new'),
      ['dist'],
    );
  });
}

test('what a failure meets halfway is put back: the last site stays', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const [site] = [makeSite('new'), makeSite('dist', 'old')];
  const full = `let count = 0;
    fs.renameSync = (from, to) => {
      if (to.endsWith('/dist') && ++count === 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      renameSync(from, to);
    };`;
  const { stderr } = spawnSync(
    process.execPath,
    [...node, program(full, `publish(${JSON.stringify(site)}, ${JSON.stringify(dist)});`)],
    { encoding: 'utf8' },
  );
  assert.match(stderr, /ENOSPC/);
  assert.equal(textOf(dist), 'old');
  assert.deepEqual(readdirSync(folder), ['dist']);
});

test('from another disk a site is copied; where that fails, the last site stays', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const [site] = [makeSite('new'), makeSite('dist', 'old')];
  const otherDisk = `fs.renameSync = (from, to) => {
      if (from === ${JSON.stringify(site)}) throw Object.assign(new Error('disk'), { code: 'EXDEV' });
      renameSync(from, to);
    };`;
  const full = `${otherDisk}
    fs.cpSync = () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }); };`;
  const publishing = `publish(${JSON.stringify(site)}, ${JSON.stringify(dist)});`;
  const failed = spawnSync(process.execPath, [...node, program(full, publishing)], { encoding: 'utf8' });
  assert.match(failed.stderr, /ENOSPC/);
  assert.equal(textOf(dist), 'old');
  const done = spawnSync(process.execPath, [...node, program(otherDisk, publishing)], { encoding: 'utf8' });
  assert.equal(done.stderr, '');
  assert.equal(textOf(dist), 'new');
  assert.deepEqual(readdirSync(folder).sort(), ['dist', 'new']);
});

test('what somebody else has made beside a site stays, whatever its name', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const names = ['dist.exchange-mine', 'dist.last', 'dist.next', 'dist.swap'];
  for (const name of names) makeSite(name);
  // Not even one that looks like ours, on a machine whose processes cannot be asked.
  makeSite('dist.exchange-other');
  const owner = { program: 'error-reference', host: 'elsewhere', pid: 1 };
  writeFileSync(join(folder, 'dist.exchange-other/owner.json'), JSON.stringify(owner));
  recover(dist);
  publish(makeSite('site'), dist);
  recover(dist);
  for (const name of [...names, 'dist.exchange-other']) assert.equal(textOf(join(folder, name)), name);
});

test('what has come into the place of the site since is not taken away', (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const site = makeSite('site');
  mkdirSync(dist);
  writeFileSync(join(dist, 'notes.txt'), 'A year of work.');
  assert.throws(() => publish(site, dist), { message: /holds something else than a built site/ });
  assert.equal(readFileSync(join(dist, 'notes.txt'), 'utf8'), 'A year of work.');
  assert.deepEqual(readdirSync(folder), ['dist']);
});

for (const [what, away] of Object.entries({
  'is gone': 'fs.rmSync(dist, { recursive: true });',
  'is half deleted': "renameSync(dist, dist + '.away'); renameSync(site + '-half', dist);",
})) {
  test(`a site that another build takes away while it is looked at: what ${what} is no obstacle`, (t) => {
    const { makeSite, dist } = makeScratch(t);
    const [site] = [makeSite('new'), makeSite('dist', 'old'), makeSite('new-half')];
    const meanwhile = `const [site, dist] = ${JSON.stringify([site, dist])};
      const readdirSync = fs.readdirSync;
      let isFirst = true;
      fs.readdirSync = (folder, ...rest) => {
        if (folder !== dist || !isFirst) return readdirSync(folder, ...rest);
        isFirst = false;
        ${away}
        return ${what === 'is gone' ? 'readdirSync(folder)' : "['llms.txt']"};
      };`;
    const { stderr } = spawnSync(process.execPath, [...node, program(meanwhile, 'publish(site, dist);')], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(textOf(dist), 'new');
  });
}

test('two programs publish into one place as fast as they can: a site is always whole', async (t) => {
  const { folder, makeSite, dist } = makeScratch(t);
  const TIMES = 100;
  const publishers = ['one', 'two'].map((name) => {
    const site = JSON.stringify(makeSite(name));
    return spawn(process.execPath, [
      ...node,
      program(
        '',
        `for (let i = 0; i < ${TIMES}; i++) {
          fs.cpSync(${site}, ${site} + i, { recursive: true });
          publish(${site} + i, ${JSON.stringify(dist)});
        }`,
      ),
    ]);
  });
  const ends = publishers.map((publisher) => once(publisher, 'exit'));
  let said = '';
  for (const { stderr } of publishers) stderr.on('data', (chunk) => (said += String(chunk)));
  for (const [code] of await Promise.all(ends)) assert.equal(code, 0, said);
  assert.match(textOf(dist), /^(one|two)$/);
  assert.deepEqual(readdirSync(folder).sort(), ['dist', 'one', 'two']);
});

test('a link stands for the folder that it leads to, be that there or not', (t) => {
  const { folder, makeSite } = makeScratch(t);
  const target = makeSite('target');
  const [link, dangling] = [join(folder, 'link'), join(folder, 'dangling')];
  spawnSync('ln', ['-s', 'target', link]);
  spawnSync('ln', ['-s', 'nowhere', dangling]);
  assert.equal(realFolder(link), target);
  assert.equal(realFolder(`${link}/`), target);
  assert.equal(realFolder(dangling), join(folder, 'nowhere'));
  assert.equal(realFolder(join(folder, 'new')), join(folder, 'new'));
  assert.equal(outDirProblem(realFolder(link)), undefined);
  cpSync(target, join(folder, 'site'), { recursive: true });
  publish(join(folder, 'site'), realFolder(link));
  assert.equal(textOf(link), 'target');
});
