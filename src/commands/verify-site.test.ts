import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Api } from '../reference/types.ts';
import { verifySite } from './verify-site.ts';

const api = {
  site: 'https://example.com',
  path: '/docs',
  errorUrl: '{site}{path}/{status}#{code}',
} as Api;

const page = (body: string) =>
  `<!doctype html><html><head><title>A</title></head><body>${body}</body></html>`;
const whole = {
  '404.html': page('<a href="/base/docs/">All</a>'),
  'docs/index.html': page(
    '<a href="/base/docs/404/#lost">lost</a> <a href="#all?">all</a><h1 id="all?">A</h1>',
  ),
  'docs/404/index.html': page(
    '<h2 id="lost">lost</h2> <a href="/base/docs/404/lost/?lang=go">page</a> <a href="//cdn.example/x">out</a>',
  ),
  'docs/404/lost/index.html': page(
    '<script type="module" src="/base/_astro/a.js"></script><pre title="a > b">&lt;h2 id="no"> href="/no"</pre>',
  ),
  'docs/404/lost.json': '{}',
  'docs/errors.json': JSON.stringify({ errors: [{ status: 404, type: 'lost' }] }),
  '_astro/a.js': '1;',
  'pagefind/index/en.pf_index': 'binary',
  'licenses.txt': 'MIT',
  'sitemap-index.xml': '<xml/>',
  'sitemap-0.xml': '<xml/>',
};
const files = Object.keys(whole);
type Name = keyof typeof whole;

/** What is said of a site in which these files are others, or missing. */
function problemsOf(t: TestContext, changes: Partial<Record<Name, string | undefined>>): string[] {
  const site = mkdtempSync(join(tmpdir(), 'verify-'));
  t.after(() => rmSync(site, { recursive: true }));
  for (const [file, text] of Object.entries({ ...whole, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  try {
    verifySite(site, { api, base: '/base', files });
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    assert.equal((error as Error).name, 'RuinedSiteError');
    assert.match(lines.pop()!, /^The site that was built is not whole/);
    return lines;
  }
}

test('a whole site passes', (t) => {
  assert.deepEqual(problemsOf(t, {}), []);
});

const ruined: [what: string, changes: Partial<Record<Name, string | undefined>>, problems: string[]][] = [
  [
    'a missing page',
    { 'docs/404/lost/index.html': undefined },
    [
      'docs/404/lost/index.html is missing.',
      'docs/404/index.html links to /base/docs/404/lost/?lang=go, which is not there.',
      'The catalog promises /docs/404/lost/, which is not there.',
    ],
  ],
  ['a missing JSON file', { 'docs/404/lost.json': undefined }, ['docs/404/lost.json is missing.']],
  ['a missing catalog', { 'docs/errors.json': undefined }, ['docs/errors.json is missing.']],
  ['half of a catalog', { 'docs/errors.json': '{"errors": [' }, ['docs/errors.json is no JSON.']],
  [
    'a missing file of the search',
    { 'pagefind/index/en.pf_index': undefined },
    ['pagefind/index/en.pf_index is missing.'],
  ],
  ['an empty file', { 'pagefind/index/en.pf_index': '' }, ['pagefind/index/en.pf_index is empty.']],
  ['a missing sitemap', { 'sitemap-0.xml': undefined }, ['sitemap-0.xml is missing.']],
  [
    'half of a page',
    { '404.html': '<!doctype html><html><body><a href="/base/docs/' },
    ['404.html is cut off.'],
  ],
  [
    'a dangling link',
    { '404.html': page('<a href="/base/gone/">gone</a>') },
    ['404.html links to /base/gone/, which is not there.'],
  ],
  [
    'a link out of the base',
    { '404.html': page('<a href="/docs/">docs</a>') },
    ['404.html links to /docs/, which is outside of the base /base.'],
  ],
  [
    'a dangling fragment',
    { '404.html': page('<a href="/base/docs/404/#gone">gone</a> <a href="#here">here</a>') },
    [
      '404.html links to /base/docs/404/#gone, which is no place on that page.',
      '404.html links to /base/404.html#here, which is no place on that page.',
    ],
  ],
  [
    'a broken address',
    { '404.html': page('<a href="/base/%E0%A4%A">broken</a>') },
    ['404.html links to /base/%E0%A4%A, which is not there.'],
  ],
  [
    'an id that stands twice',
    { '404.html': page('<p id="a&amp;b"></p><p\n  class="x" id="a&amp;b"></p>') },
    ['404.html has the id a&b twice.'],
  ],
  [
    'an error_url that does not land',
    { 'docs/404/index.html': page('<h2 id="Lost">'), 'docs/index.html': page('') },
    ['The catalog promises /docs/404#lost, which is no place on that page.'],
  ],
];
for (const [what, changes, problems] of ruined) {
  test(`${what} is named`, (t) => {
    assert.deepEqual(problemsOf(t, changes), problems);
  });
}

test('many problems are counted', (t) => {
  const links = Array.from({ length: 30 }, (_, place) => `<a href="/base/${place}">x</a>`).join('');
  const problems = problemsOf(t, { '404.html': page(links) });
  assert.equal(problems.length, 21);
  assert.equal(problems.at(-1), '… and 10 more.');
});

test('what a style or a script says is no markup', (t) => {
  const body = `<style>a::after { content: '<a href="/no">' }</style><script>"<p id='x'><p id=\\"x\\">"</script>`;
  assert.deepEqual(problemsOf(t, { '404.html': page(body) }), []);
});

test(
  'the pages of the built site agree with what a parser reads',
  { skip: !globSync('dist/404.html').length },
  async () => {
    const [{ load }, { scanPage }] = await Promise.all([import('cheerio'), import('./scan-page.ts')]);
    for (const file of globSync('dist/**/*.html')) {
      const html = readFileSync(file, 'utf8');
      const $ = load(html);
      const { ids, links } = scanPage(html);
      assert.deepEqual(
        [...ids],
        $('[id]')
          .toArray()
          .map(({ attribs }) => attribs.id),
        file,
      );
      const found = $('[href], [src]')
        .toArray()
        .map(({ attribs }) => (attribs.href ?? attribs.src)!);
      assert.deepEqual([...links], [...new Set(found.filter((link) => /^(#.|\/[^/])/.test(link)))], file);
    }
  },
);
