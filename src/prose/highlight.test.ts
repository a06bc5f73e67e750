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
