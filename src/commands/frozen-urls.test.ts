import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { formatFiles } from '../formats/files.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { draftUrls, urlsOf } from './frozen-urls.ts';
import { readSite } from './site-folder.ts';

const page = (body: string, policy = "default-src 'none'") =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

/** Makes a content folder with these frozen URLs and a site with these files, for a command to run on. */
function scratch(frozen: string[], files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'urls-'));
  const content = join(folder, 'content');
  const list = join(content, 'urls.txt');
  mkdirSync(content);
  const dist = join(folder, 'dist');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  if (frozen.length) writeFileSync(list, frozen.map((url) => `${url}\n`).join(''));
  const run = (command: string) =>
    spawnSync(process.execPath, [`src/commands/${command}.ts`, '--outDir', dist], {
      env: { ...process.env, CONTENT_ROOT: content },
      encoding: 'utf8',
    });
  return { dist, list, run, remove: () => rmSync(folder, { recursive: true }) };
}

const files = {
  'index.html': page('<main id="_main"><h2 id="one">One</h2></main>'),
  'errors/404/index.html': page('<h2 class="a" id="two">Two</h2>'),
  '404.html': page('<p>Lost</p>'),
  'licenses.txt': 'text',
  'llms.txt': 'text',
  '_astro/page.js': 'code',
  'pagefind/pagefind.js': 'code',
};
const urls = ['/', '/#one', '/404.html', '/errors/404/', '/errors/404/#two', '/licenses.txt', '/llms.txt'];

test('the URLs of a site are its pages with their fragments, and its files but the assets', () => {
  const { dist, remove } = scratch([], files);
  assert.deepEqual(urlsOf(readSite(dist)), urls);
  remove();
});

test('the URLs of drafts are not permanent', () => {
  const catalog = readCatalog(FIXTURE);
  catalog.find({ code: 'quote_expired' }).state = { is: 'draft' };
  const isDraft = draftUrls(catalog);
  for (const url of [
    '409/#quote_expired',
    '409/#quote_expired-help',
    '409/quote_expired/',
    '409/quote_expired/#_help',
    '409/quote_expired.json',
    '#rate_lapsed',
  ]) {
    assert.ok(isDraft(`/reference/errors/${url}`), url);
  }
  for (const url of ['', '409/', '409/#depot_closed', '404/#quote_expired', '409.md']) {
    assert.ok(!isDraft(`/reference/errors/${url}`), url);
  }
});

test('a URL that is gone is named, with the way to keep it', () => {
  const { run, list, remove } = scratch(['/', '/#gone', '/errors/410/gone/'], files);
  const { status, stderr } = run('check-urls');
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`${list.split('/').at(-1)}: /#gone is gone\\.\n`));
  assert.match(stderr, /: \/errors\/410\/gone\/ is gone\.\n/);
  assert.match(stderr, /formerNames.*retired/);
  assert.equal(stderr.trim().split('\n').length, 3);
  remove();
});

test('a site with more than the frozen URLs passes, and so does one of content that has frozen none', () => {
  for (const frozen of [['/'], []]) {
    const { run, remove } = scratch(frozen, files);
    const { status, stderr } = run('check-urls');
    assert.deepEqual([status, stderr], [0, '']);
    remove();
  }
});

/** Makes a content folder and a site that is built from it, as far as `freeze` looks at it. */
function builtScratch(frozen: string[]) {
  const { dist, list, ...rest } = scratch(frozen, files);
  cpSync('fixtures/numeric', dirname(list), { recursive: true });
  const formats = formatFiles(readCatalog('fixtures/numeric'), '/a/base');
  for (const { path, text } of formats) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text());
  }
  const all = [...new Set([...urls, ...formats.map(({ path }) => path)])].sort();
  return { dist, list, all, ...rest };
}

test('freeze only adds', () => {
  const { run, list, all, remove } = builtScratch(['/', '/gone/']);
  assert.match(run('freeze').stdout, new RegExp(`^${all.length - 1} new, ${all.length + 1} in all: `));
  assert.deepEqual(readFileSync(list, 'utf8').trim().split('\n'), [...all, '/gone/'].sort());
  assert.match(run('freeze').stdout, /^0 new, /);
  remove();
});

test('freeze refuses a site that was built from other content, and writes nothing', () => {
  const changes: ((root: string) => void)[] = [
    (root) => {
      for (const name of ['errors', 'statuses']) rmSync(join(root, name), { recursive: true });
      cpSync('fixtures/rtl', root, { recursive: true });
    },
    (root) => renameSync(join(root, 'errors/404/20404'), join(root, 'errors/404/20405')),
    (root) => {
      const file = join(root, 'errors/429/20429/index.mdx');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n## One more section\n\nIts text.\n`);
    },
  ];
  for (const change of changes) {
    const { run, list, remove } = builtScratch(['/']);
    change(dirname(list));
    const { status, stdout, stderr } = run('freeze');
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(
      stderr,
      /dist.+ does not match the current content\. Run `npm run build` first\.\n$|api\.yaml/,
    );
    assert.equal(readFileSync(list, 'utf8'), '/\n');
    remove();
  }
});

for (const command of ['freeze', 'hosting']) {
  test(`${command} without a built site says what to run first`, () => {
    const { run, dist, remove } = scratch([], {});
    const { status, stderr } = run(command);
    assert.equal(status, 1);
    assert.equal(stderr, `There is no ${dist}: run \`npm run build\` first.\n`);
    remove();
  });

  test(`${command} refuses a folder that is not a finished site, and writes nothing`, () => {
    const { run, list, remove } = scratch(['/'], { 'notes.txt': 'text' });
    const { status, stdout, stderr } = run(command);
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(stderr, /^.+ is not a built site, because it has no 404\.html\. .+\n$/);
    assert.equal(readFileSync(list, 'utf8'), '/\n');
    remove();
  });
}

const unfinished: [Record<string, string>, RegExp][] = [
  ...['404.html', 'index.html', 'licenses.txt', 'llms.txt'].map((name): [Record<string, string>, RegExp] => [
    Object.fromEntries(Object.entries(files).filter(([file]) => file !== name)),
    new RegExp(`is not a built site, because it has no ${RegExp.escape(name)}\\.`),
  ]),
  [{ ...files, 'index.html': '<p>No policy</p>' }, /index\.html has no Content-Security-Policy, /],
  [{ ...files, 'a/b.html': '<p>No policy</p>' }, /a.b\.html has no Content-Security-Policy, /],
  [{ ...files, 'b.html': page('', "default-src 'self'") }, /have different policies: .+ and .+\./],
];
for (const [site, reason] of unfinished) {
  test(`a folder is not a finished site if it ${reason.source}`, () => {
    const { dist, remove } = scratch([], site);
    assert.throws(() => readSite(dist), reason);
    remove();
  });
}

test('compressed files are not frozen, unless they are published as such', () => {
  const more = { 'index.html.br': 'x', 'llms.txt.gz': 'x', 'data.gz': 'x', 'archive.tar.gz': 'x' };
  const { dist, remove } = scratch([], { ...files, ...more });
  assert.deepEqual(urlsOf(readSite(dist)), ['/archive.tar.gz', '/data.gz', ...urls].sort());
  remove();
});

test('frozen URLs may have the line ends of Windows', () => {
  const { run, list, all, remove } = builtScratch(urls);
  writeFileSync(list, all.map((url) => `${url}\r\n`).join(''));
  assert.deepEqual([run('check-urls').status, run('check-urls').stderr], [0, '']);
  assert.match(run('freeze').stdout, /^0 new, /);
  remove();
});
