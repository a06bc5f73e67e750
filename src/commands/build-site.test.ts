import assert from 'node:assert/strict';
import fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { buildSite, publish } from './build-site.ts';

const FILES = ['404.html', 'index.html', 'licenses.txt', 'llms.txt'];

/** Makes a site whose files all contain the same text. */
function makeSite(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) writeFileSync(join(folder, file), text);
  return folder;
}

/** Returns the text of a site's files, which must all be of the same build. */
function textOf(site: string): string {
  const texts = FILES.map((file) => readFileSync(join(site, file), 'utf8'));
  assert.equal(new Set(texts).size, 1, texts.join());
  return texts[0]!;
}

/** Makes a folder to try in, with a function that publishes a site there from its own work folder. */
function scratch(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const target = join(folder, 'out/dist');
  mkdirSync(join(folder, 'out'));
  const publishSite = (text: string) => {
    const work = mkdtempSync(join(folder, 'work-'));
    return publish(makeSite(join(work, 'site'), text), target, work);
  };
  return { folder, target, publishSite };
}

type Rename = typeof fs.renameSync;

/** Replaces the system's rename for one test. */
function replaceRename(t: TestContext, replacement: (rename: Rename) => Rename) {
  const original = fs.renameSync;
  fs.renameSync = replacement(original);
  syncBuiltinESMExports();
  t.after(() => {
    fs.renameSync = original;
    syncBuiltinESMExports();
  });
}

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename' });

test('a site replaces nothing, an empty folder and a site, and leaves nothing next to itself', async (t) => {
  const { folder, target, publishSite } = scratch(t);
  await publishSite('one');
  assert.equal(textOf(target), 'one');
  await publishSite('two');
  assert.equal(textOf(target), 'two');
  rmSync(target, { recursive: true });
  mkdirSync(target);
  await publishSite('three');
  assert.equal(textOf(target), 'three');
  assert.deepEqual(readdirSync(join(folder, 'out')), ['dist']);
});

test('on Windows, a folder is never renamed onto another, and an open file only delays the swap', async (t) => {
  const { target, publishSite } = scratch(t);
  makeSite(target, 'old');
  let failures = 0;
  replaceRename(t, (rename) => (from, to) => {
    if (existsSync(to)) throw systemError('EPERM');
    const code = ['EBUSY', 'EPERM', 'EACCES'][failures++];
    if (code) throw systemError(code);
    rename(from, to);
  });
  await publishSite('new');
  assert.equal(textOf(target), 'new');
  assert.equal(failures, 5);
});

for (const isLastMoved of [false, true]) {
  test(`if the ${isLastMoved ? 'new site cannot be put in place' : 'last site cannot be moved'}, the last one stays`, async (t) => {
    const { target, publishSite } = scratch(t);
    makeSite(target, 'old');
    replaceRename(t, (rename) => (from, to) => {
      if (to === target ? isLastMoved && String(from).endsWith('site') : !isLastMoved) {
        throw systemError('EBUSY');
      }
      rename(from, to);
    });
    await assert.rejects(publishSite('new'), { code: 'EBUSY' });
    assert.equal(textOf(target), 'old');
  });
}

test('a site that another build publishes in the meantime is replaced', async (t) => {
  const { target, publishSite } = scratch(t);
  makeSite(target, 'old');
  let others = 0;
  replaceRename(t, (rename) => (from, to) => {
    rename(from, to);
    // Between the two renames there is no site. Another build is faster, twice.
    if (from === target && others < 2) makeSite(target, `other ${++others}`);
  });
  await publishSite('new');
  assert.equal(textOf(target), 'new');
  assert.equal(others, 2);
});

test('a last site that another build moves away in the meantime is not missed', async (t) => {
  const { folder, target, publishSite } = scratch(t);
  makeSite(target, 'old');
  let isMoved = false;
  replaceRename(t, (rename) => (from, to) => {
    if (!isMoved && from === target) {
      isMoved = true;
      rename(target, join(folder, 'moved'));
    }
    rename(from, to);
  });
  await publishSite('new');
  assert.equal(textOf(target), 'new');
});

test('many builds that publish at once all succeed', async (t) => {
  const { target, publishSite } = scratch(t);
  const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(texts.map(publishSite));
  assert.ok(texts.includes(textOf(target)));
});

test('a site may be on another disk', async (t) => {
  const { folder } = scratch(t);
  const memory = '/dev/shm';
  if (!existsSync(memory) || fs.statSync(memory).dev === fs.statSync(folder).dev)
    return t.skip('no other disk');
  const other = mkdtempSync(join(memory, 'publish-'));
  t.after(() => rmSync(other, { recursive: true }));
  for (const text of ['one', 'two']) {
    const work = mkdtempSync(join(folder, 'work-'));
    await publish(makeSite(join(work, 'site'), text), join(other, 'dist'), work);
    assert.equal(textOf(join(other, 'dist')), text);
    assert.deepEqual(readdirSync(other), ['dist']);
  }
});

test('a folder that came to be something else is left as it is', async (t) => {
  const { target, publishSite } = scratch(t);
  mkdirSync(target);
  writeFileSync(join(target, 'notes.txt'), 'A year of work.');
  await assert.rejects(publishSite('new'), { name: 'UsageError', message: /is not a built site/ });
  assert.equal(readFileSync(join(target, 'notes.txt'), 'utf8'), 'A year of work.');
});

test('a folder that no site may replace is refused before anything is built', async (t) => {
  const { folder } = scratch(t);
  const at = (name: string) => join(folder, name);
  mkdirSync(at('work'));
  writeFileSync(at('work/notes.txt'), 'A year of work.');
  mkdirSync(at('pages/.git'), { recursive: true });
  makeSite(at('repository'), 'site');
  mkdirSync(at('repository/.git'));
  fs.symlinkSync('nowhere', at('link'));
  const refused: Record<string, RegExp> = {
    [at('work')]: /is not a built site, because it has no 404\.html\./,
    [`${at('work')}/`]: /is not a built site/,
    [at('pages')]: /is a repository, whose history would be lost\./,
    [at('repository')]: /is a repository/,
    [at('pages/.git/site')]: /is inside of a repository’s \.git\./,
    [at('work/notes.txt')]: /is a file\./,
    [at('link')]: /is a link to a folder that does not exist\./,
    'public/site': /is inside of public, /,
    public: /is inside of public, /,
    [resolve('src/x/y')]: /is inside of src, /,
    'content/site': /is inside of content, /,
    'node_modules/site': /is inside of node_modules, /,
    '.astro/site': /is inside of \.astro, /,
    '.': /is a repository|is not a built site/,
    '': /is a repository|is not a built site/,
    '/': /./,
  };
  for (const [outDir, message] of Object.entries(refused)) {
    await assert.rejects(buildSite({ outDir, base: '/', compress: false }), { name: 'UsageError', message });
  }
  assert.equal(readFileSync(at('work/notes.txt'), 'utf8'), 'A year of work.');
  // A path below a file is an error of the system.
  const below = { outDir: relative('', at('work/notes.txt/site')), base: '/', compress: false };
  await assert.rejects(buildSite(below), { code: 'ENOTDIR' });
});
