import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchableHtml } from './search-text.ts';

const cases = {
  'each block is a paragraph, without markup': [
    'A `b` *c* [d](https://e.example/ "f")\n\n- One\n- Two\n\n> G\n\n```sh\n<h>\n```',
    '<p>A b c d</p><p>One</p><p>Two</p><p>G</p><p>&lt;h></p>',
  ],
  'cells of tables do not run into each other': [
    '| A | B |\n| - | - |\n| c | d |',
    '<p>A</p><p>B</p><p>c</p><p>d</p>',
  ],
  'components give their words, and no trace of JSX': [
    '<Callout kind="caution">\n\nMind <ErrorLink code="a_b" />.\n\n</Callout>',
    '<p>Mind a_b.</p>',
  ],
  'the label of a step is the same in many errors, so it is left out': [
    '1. <Fixer name="admin" /> Raise it.',
    '<p>Raise it.</p>',
  ],
  'headings count as such, but for those that every error has': [
    '## How to fix it\n\nA\n\n## Own `words`\n\nB\n\n### How to fix it\n\nC',
    '<p>A</p><h2>Own words</h2><p>B</p><h3>How to fix it</h3><p>C</p>',
  ],
  'lines do not run into each other': ['One  \ntwo\nthree', '<p>One two\nthree</p>'],
} satisfies Record<string, [string, string]>;

for (const [name, [mdx, html]] of Object.entries(cases)) {
  test(name, () => assert.equal(searchableHtml(mdx), html));
}
