import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragment } from 'astro/jsx-runtime';
import fc from 'fast-check';
import { renderProse, searchableHtml } from './render.ts';

interface Element {
  type: unknown;
  props: Record<string, unknown>;
}

/** A component in the HTML below: its name stands for it. */
const named =
  (name: string) =>
  ({ children, ...properties }: Record<string, unknown>): string =>
    `«${name} ${JSON.stringify(properties)}»${toHtml(children)}«/${name}»`;
const components = { Fragment, Callout: named('Callout'), ErrorLink: named('ErrorLink') };

/** What Astro makes of a tree of JSX, for as much as texts can hold. */
function toHtml(node: unknown): string {
  if (node === undefined || node === null || node === false) return '';
  // Astro marks HTML that is ready by a class of strings.
  if (typeof node === 'string' || node instanceof String) return String(node);
  if (Array.isArray(node)) return node.map(toHtml).join('');
  const { type, props } = node as Element;
  if (type === Fragment) return toHtml(props.children);
  if (typeof type === 'function') return toHtml((type as (properties: object) => unknown)(props));
  const { children, ...attributes } = props;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${String(type)}${written.join('')}>${toHtml(children)}</${String(type)}>`;
}

function render(mdx: string, idOf?: (heading: string) => string): string {
  const prose = renderProse(mdx, idOf);
  return 'html' in prose ? prose.html : toHtml(prose.Content({ components }));
}

const link = '<ErrorLink code="a" />';
const shownLink = '«ErrorLink {"code":"a"}»«/ErrorLink»';

/** Blocks without a component. */
const blocks = [
  'A sentence with `a < b && c`, **stress** and a [link](https://site.example/?a=1&b=2 "A “title”").',
  '1. One\n2. Two\n\n   ```json\n   { "a": "<b>" }\n   ```',
  '- One\n\n- Two\n  - Deeper',
  '| A   | B |\n| :-- | - |\n| `a` | b |',
  '> A quotation.\n> Of two lines.',
  '## A heading',
  '### A `deeper` one & more',
  'Signs: \\{x\\} \\< & " \' “quotes” — 🙂 שלום a  \nbreak.',
  '---',
];
const texts = fc
  .array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 6 })
  .map((all) => all.join('\n\n'));

/** HTML without the line's ends between its tags, which nobody sees. */
const joined = (html: string) => html.replaceAll(/>\n</g, '><');

test('text has the same HTML by both ways: alone, and beside a component', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(undefined, String), (text, idOf) => {
      const alone = renderProse(text, idOf);
      assert.ok('html' in alone);
      const beside = renderProse(`${text}\n\nSee ${link}.`, idOf);
      assert.ok('Content' in beside);
      assert.equal(toHtml(beside.Content({ components })), `${alone.html}\n<p>See ${shownLink}.</p>`);
    }),
  );
});

test('text has the same HTML within a component as without', () => {
  // Headings do not stand in components.
  fc.assert(
    fc.property(
      texts.filter((text) => !/^#/m.test(text)),
      (text) =>
        assert.equal(
          joined(render(`<Callout kind="note">\n\n${text}\n\n</Callout>`)),
          `«Callout {"kind":"note"}»${joined(render(text))}«/Callout»`,
        ),
    ),
  );
});

test('components stand in lists, tables and quotations', () => {
  assert.equal(render(`- See ${link}`), `<ul>\n<li>See ${shownLink}</li>\n</ul>`);
  assert.equal(render(`> See ${link}`), `<blockquote>\n<p>See ${shownLink}</p>\n</blockquote>`);
  assert.match(render(`| A |\n| - |\n| See ${link} |`), new RegExp(`<td>See ${shownLink}</td>`));
});

test('a component’s name in code is text', () => {
  assert.equal(render('A `<Callout>`.'), '<p>A <code>&lt;Callout></code>.</p>');
  assert.ok('html' in renderProse('```mdx\n<Callout kind="note">\n```'));
});

test('quotes and dashes stay as they are written', () => {
  assert.equal(render('It\'s "so" -- and...'), '<p>It\'s "so" -- and...</p>');
});

test('alone on a page headings have ids, each another one; among others they are a level lower', () => {
  assert.equal(
    render('## One two\n\n## One two'),
    '<h2 id="one-two">One two</h2>\n<h2 id="one-two-1">One two</h2>',
  );
  assert.equal(
    render('## One two\n\n### Three', (heading) => `x-${heading.length}`),
    '<h3 id="x-7">One two</h3>\n<h4 id="x-5">Three</h4>',
  );
});

test('what search reads has the words of components and no trace of JSX', () => {
  const html = searchableHtml(`<Callout kind="caution">\n\nMind ${link}.\n\n</Callout>\n\nAfter \`<b>\`.`);
  assert.equal(html, '<p>Mind a.</p>\n<p>After <code>&lt;b></code>.</p>');
});
