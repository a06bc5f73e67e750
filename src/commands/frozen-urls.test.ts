import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { draftFinder } from '../content/check-drafts.ts';
import { formatFiles } from '../formats/files.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors } from '../reference/catalog.ts';
import { freeze, missingUrls, urlsOf } from './frozen-urls.ts';
import { readSite } from './site-folder.ts';

const page = (body: string, policy = "default-src 'none'") =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

/** Makes a content folder with these frozen URLs and a site with these files. */
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
  return { content, dist, list, remove: () => rmSync(folder, { recursive: true }) };
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
  const draftAt = draftFinder(catalog.api, allErrors(catalog));
  for (const url of [
    '409/#quote_expired',
    '409/#quote_expired-help',
    '409/quote_expired/',
    '409/quote_expired/#_help',
    '409/quote_expired.json',
    '#rate_lapsed',
  ]) {
    assert.ok(draftAt(`/reference/errors/${url}`), url);
  }
  for (const url of ['', '409/', '409/#depot_closed', '404/#quote_expired', '409.md']) {
    assert.ok(!draftAt(`/reference/errors/${url}`), url);
  }
});

test('a URL that is gone is named, with the way to keep it', () => {
  const { content, dist, remove } = scratch(['/', '/#gone', '/errors/410/gone/'], files);
  const [first, second, remedy, ...more] = missingUrls(content, readSite(dist));
  assert.match(first!, /content\/urls\.txt: \/#gone is gone\.$/);
  assert.match(second!, /content\/urls\.txt: \/errors\/410\/gone\/ is gone\.$/);
  assert.match(remedy!, /formerNames.*retired/);
  assert.deepEqual(more, []);
  remove();
});

test('a site with more than the frozen URLs passes, and so does one of content that has frozen none', () => {
  for (const frozen of [['/'], []]) {
    const { content, dist, remove } = scratch(frozen, files);
    assert.deepEqual(missingUrls(content, readSite(dist)), []);
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
  const { content, dist, list, all, remove } = builtScratch(['/', '/gone/']);
  assert.match(freeze(content, dist), new RegExp(`^${all.length - 1} new, ${all.length + 1} in all: `));
  assert.deepEqual(readFileSync(list, 'utf8').trim().split('\n'), [...all, '/gone/'].sort());
  assert.match(freeze(content, dist), /^0 new, /);
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
    const { content, dist, list, remove } = builtScratch(['/']);
    change(content);
    assert.throws(
      () => freeze(content, dist),
      /dist.+ does not match the current content\. Run `npm run build` first\.$|api\.yaml/,
    );
    assert.equal(readFileSync(list, 'utf8'), '/\n');
    remove();
  }
});

test('freeze without a built site names the command to run first', () => {
  const { content, dist, remove } = scratch([], {});
  assert.throws(() => freeze(content, dist), {
    name: 'UsageError',
    message: `There is no ${dist}: run \`npm run build\` first.`,
  });
  remove();
});

test('freeze refuses a folder that is not a finished site, and writes nothing', () => {
  const { content, dist, list, remove } = scratch(['/'], { 'notes.txt': 'text' });
  assert.throws(() => freeze(content, dist), / is not a built site, because it has no 404\.html\. /);
  assert.equal(readFileSync(list, 'utf8'), '/\n');
  remove();
});

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
  const { content, dist, list, all, remove } = builtScratch(urls);
  writeFileSync(list, all.map((url) => `${url}\r\n`).join(''));
  assert.deepEqual(missingUrls(content, readSite(dist)), []);
  assert.match(freeze(content, dist), /^0 new, /);
  remove();
});
