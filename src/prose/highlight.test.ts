import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { load } from 'cheerio';
import { anyText } from '../../fixtures/any-text.ts';
import { languageNames, languages } from '../reference/samples.ts';
import { highlight } from './highlight.ts';

const grammars = ['json', ...languageNames.map((name) => languages[name].grammar), 'unknown'];
const textOf = (html: string) => load(html)('pre').text();

test('the text is the code, byte for byte, whatever the code', () => {
  const code = anyText(60).map((text) => text.replaceAll(/[\r\0]/g, ''));
  fc.assert(
    fc.property(code, fc.constantFrom(...grammars), (text, grammar) => {
      // HTML drops a line's end right behind `<pre>`, but not behind `<code>`.
      assert.equal(textOf(highlight(text, grammar)), text);
    }),
    { numRuns: 200 },
  );
});

test('colors are classes, and no token has a style', () => {
  assert.equal(
    highlight('{ "a": "b", "c": 1 }', 'json'),
    '<pre><code>{ "a": <span class="s">"b"</span>, "c": <span class="v">1</span> }</code></pre>',
  );
  for (const grammar of grammars) assert.doesNotMatch(highlight('# "a" // 1', grammar), /style=/);
});

test('a long line is colored to its end', () => {
  const html = highlight(`${'"a", '.repeat(5_000)}"end"`, 'ts');
  assert.ok(html.endsWith('<span class="s">"end"</span></code></pre>'));
});

test('a long word may break between names, but not within them', () => {
  const breaksOf = (code: string, lang: string) =>
    load(highlight(code, lang).replaceAll('<wbr>', '⏎'))('pre').text().split('⏎');
  assert.deepEqual(breaksOf('see "https://example.com/errors/409#code_of_error"', 'json'), [
    'see "https://',
    'example',
    '.com/',
    'errors/',
    '409',
    '#code_of_error"',
  ]);
  assert.deepEqual(breaksOf('see "https://example.com/errors/#code_of_error"', 'json').slice(-2), [
    'errors/',
    '#code_of_error"',
  ]);
  assert.deepEqual(breaksOf('client.getSessions().authenticate(request).get(10)', 'java'), [
    'client',
    '.getSessions()',
    '.authenticate(',
    'request)',
    '.get(',
    '10)',
  ]);
  assert.deepEqual(breaksOf('"${PROJECT_OF_MINE:?}:${SECRET_OF_MINE:?}"', 'sh'), [
    '"${PROJECT_OF_MINE:?}:',
    '${SECRET_OF_MINE:?}"',
  ]);
  assert.deepEqual(breaksOf('a.short.word and a.short.word', 'ts'), ['a.short.word and a.short.word']);
});

test('an indented line that is too long for a phone has its indentation as a class', () => {
  const long = `${'word '.repeat(6)}end`;
  const classOf = (blanks: string) =>
    /<span class="(i\d+)">/.exec(highlight(`${blanks}${long}`, 'text'))?.[1];
  assert.deepEqual(['', ' ', '  ', '   ', '    ', '\t\t', ' '.repeat(30)].map(classOf), [
    undefined,
    undefined,
    'i2',
    'i2',
    'i4',
    'i8',
    'i16',
  ]);
  assert.equal(highlight('    short', 'text'), '<pre><code>    short</code></pre>');
});
