import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brokenLinks } from './links.ts';
import { readSite } from './site-folder.ts';

/** Returns the broken links of a site whose index page has this body. */
function broken(t: TestContext, body: string, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const policy = '<meta http-equiv="content-security-policy" content="x">';
  const files = {
    'index.html': policy + body,
    '404.html': policy,
    'licenses.txt': '',
    'llms.txt': '',
    'a b/index.html': `${policy}<p id="here"><i id="a&amp;b">`,
    '_astro/page.js': '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return brokenLinks(readSite(folder), base);
}

test('a link may lead to a page, a file, a part of a page, or another site', (t) => {
  const good = [
    ...['/', '/a%20b/', '/a b', 'a b/', '/a%20b/#here', '/a b#here', 'a%20b/?q=1#here', '/llms.txt', '#'],
    ...['/a%20b/#a%26b', '/a%20b/#here:~:text=x', '/a%20b/#:~:text=x'],
    ...['https://example.com/x#y', '//example.com/x', 'mailto:a@b.c', 'data:,x'],
  ];
  const body =
    good.map((link) => `<a href="${link}">x</a>`).join('') + '<script src="/_astro/page.js"></script>';
  assert.deepEqual(broken(t, body), []);
});

for (const [html, problem] of [
  ['<a href="/lost/">', 'index.html links to /lost/, which does not exist.'],
  ['<a href="/a%20b/lost">', 'index.html links to /a%20b/lost, which does not exist.'],
  ['<a href="#lost">', 'index.html links to #lost, which has no element with that id.'],
  ['<a href="/a%20b/#lost">', 'index.html links to /a%20b/#lost, which has no element with that id.'],
  ['<a href="http://[">', 'index.html links to http://[, which is not a URL.'],
  ['<script src="/_astro/lost.js"></script>', 'index.html links to /_astro/lost.js, which does not exist.'],
  ['<img src="lost.png">', 'index.html links to lost.png, which does not exist.'],
  ['<link href="/lost.css">', 'index.html links to /lost.css, which does not exist.'],
  [
    '<meta http-equiv="refresh" content="0; url=/lost/">',
    'index.html links to /lost/, which does not exist.',
  ],
] as const) {
  test(`${html} is found`, (t) => assert.deepEqual(broken(t, html + html), [problem]));
}

test('below a path, every link has that path', (t) => {
  const body = '<a href="/docs/a%20b/#here"><a href="/a%20b/"><a href="/docsx/">';
  assert.deepEqual(broken(t, body, '/docs/'), [
    'index.html links to /a%20b/, which is outside of the base /docs/.',
    'index.html links to /docsx/, which is outside of the base /docs/.',
  ]);
});
