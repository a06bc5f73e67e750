import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'satteri';
import { features } from './nodes.ts';
import { textStructure } from './text-structure.ts';

interface Element {
  type: string;
  properties: Record<string, unknown>;
  children: unknown[];
}
const CONTEXT = 'what the page passes';

/** Compiles a text as Astro does, with components that stay as elements of their name. */
function compile(mdx: string) {
  const jsx = (type: unknown, { children, ...properties }: Record<string, unknown>): Element => ({
    type: type as string,
    properties,
    children: [children].flat(Infinity).filter((child) => child !== undefined),
  });
  const data = { headings: [] };
  const { default: Content } = evaluate(mdx, {
    features,
    Fragment: 'Fragment',
    jsx: jsx as never,
    jsxs: jsx as never,
    hastPlugins: [textStructure],
    data,
  }) as { default: (properties: object) => Element };
  const components = {
    Heading: 'Heading',
    CodeBlock: 'CodeBlock',
    Callout: 'Callout',
    ErrorLink: 'ErrorLink',
    Link: 'Link',
  };
  return { root: Content({ components, context: CONTEXT }), headings: data.headings };
}

const isElement = (node: unknown): node is Element => typeof node === 'object';
const all = (node: unknown): Element[] => (isElement(node) ? [node, ...node.children.flatMap(all)] : []);
const ofType = (mdx: string, type: string) => all(compile(mdx).root).filter((node) => node.type === type);
const textOf = (node: unknown): string =>
  isElement(node) ? node.children.map(textOf).join('') : String(node);

test('a heading has its level, the id of a page of its own, and the name of its part', () => {
  const mdx = '## How to fix it\n\nA.\n\n### A `b` c\n\nB.\n\n### A b c\n\nC.';
  assert.deepEqual(
    ofType(mdx, 'Heading').map(({ properties }) => properties),
    [
      { level: '2', id: 'how-to-fix-it', part: 'fix', context: CONTEXT },
      { level: '3', id: 'a-b-c', part: 'a_b_c', context: CONTEXT },
      { level: '3', id: 'a-b-c-1', part: 'a_b_c_2', context: CONTEXT },
    ],
  );
  assert.deepEqual(compile(mdx).headings, [
    { depth: 2, slug: 'how-to-fix-it', text: 'How to fix it' },
    { depth: 3, slug: 'a-b-c', text: 'A b c' },
    { depth: 3, slug: 'a-b-c-1', text: 'A b c' },
  ]);
});

test('headings within lists and quotations, and those of the sixth level, have no id', () => {
  const { root, headings } = compile('> ### In a quotation\n\n- ## In a list\n\n###### Sixth');
  assert.deepEqual(headings, []);
  const found = all(root).filter(({ type }) => /^h\d$|Heading/.test(type));
  assert.deepEqual(
    found.map(({ type, properties }) => [type, properties]),
    [
      ['h3', {}],
      ['h2', {}],
      ['h6', {}],
    ],
  );
});

test('the section that explains the fix is an element, up to the next section', () => {
  const [section, ...others] = ofType(
    '## Why it happens\n\nA.\n\n## How to fix it\n\nB.\n\n### Deeper\n\nC.\n\n## Other\n\nD.',
    'section',
  );
  assert.equal(section!.properties.className ?? section!.properties.class, 'fix');
  assert.equal(textOf(section).replaceAll('\n', ' ').trim(), 'How to fix it B. Deeper C.');
  assert.deepEqual(others, []);
});

test('a block of code becomes a component that has the code byte for byte, wherever it is', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => !/[\r\n\t\0`]/.test(text) && text.trim() === text);
  const around = fc.constantFrom(
    (block: string) => block,
    (block: string) => `- One\n\n${block.replaceAll(/^|(?<=\n)/g, '  ')}`,
    (block: string) => `<Callout kind="note">\n\n${block}\n\n</Callout>`,
  );
  fc.assert(
    fc.property(line, around, (code, place) => {
      const [block, ...others] = ofType(place(`\`\`\`json\n${code}\n\`\`\``), 'CodeBlock');
      assert.deepEqual(block!.properties, { caption: 'json', lang: 'json', code });
      assert.deepEqual(others, []);
    }),
  );
});

test('a block of code without a language is captioned as code', () => {
  const [block] = ofType('```\na\n\nb\n```', 'CodeBlock');
  assert.deepEqual(block!.properties, { caption: 'Code', code: 'a\n\nb' });
});

test('each cell of a table has the name of its column, and the first one is the header of its row', () => {
  const cells = ofType(
    '| What `you` see | What to do |\n| - | - |\n| A *red* light | Stop |\n| | Go |',
    'table',
  ).flatMap(all);
  assert.deepEqual(
    cells
      .filter(({ type }) => /^t[hd]$/.test(type))
      .map((cell) => [cell.type, cell.properties, textOf(cell)]),
    [
      ['th', { scope: 'col' }, 'What you see'],
      ['th', { scope: 'col' }, 'What to do'],
      ['th', { scope: 'row', 'data-label': 'What you see' }, 'A red light'],
      ['td', { 'data-label': 'What to do' }, 'Stop'],
      ['td', { 'data-label': 'What you see' }, ''],
      ['td', { 'data-label': 'What to do' }, 'Go'],
    ],
  );
});

test('content components get the context of the page, in lists, tables and each other', () => {
  const link = 'See <ErrorLink code="a" />';
  const places = [
    link,
    `- ${link}`,
    `> ${link}`,
    `| A |\n| - |\n| ${link} |`,
    `<Callout kind="note">\n\n${link}\n\n</Callout>`,
    `## ${link}`,
  ];
  for (const mdx of places) {
    const [found] = ofType(mdx, 'ErrorLink');
    assert.deepEqual(found?.properties, { code: 'a', context: CONTEXT }, mdx);
  }
});

test('a component’s name in code, quotes and dashes stay as they are written', () => {
  assert.equal(
    textOf(compile('A `<Callout>`. It\'s "so" -- and...').root),
    'A <Callout>. It\'s "so" -- and...',
  );
});

test('a link is a component, with its title', () => {
  assert.deepEqual(
    ofType('[a `b`](https://site.example/ "c") and [d](https://site.example/d).', 'Link').map((link) => [
      link.properties,
      textOf(link),
    ]),
    [
      [{ href: 'https://site.example/', title: 'c' }, 'a b'],
      [{ href: 'https://site.example/d' }, 'd'],
    ],
  );
});

test('the heading above a table is its caption', () => {
  const table = '| A | B |\n| - | - |\n| 1 | 2 |\n';
  const captions = ofType(
    `${table}\n## One ` +
      '`code`' +
      `\n\n${table}\n### Two\n\n- A list:\n\n  ${table.replaceAll('\n|', '\n  |')}`,
    'table',
  ).map(({ children }) =>
    all(children[0])
      .filter(({ type }) => type === 'caption')
      .map(textOf),
  );
  assert.deepEqual(captions, [[], ['One code'], ['Two']]);
});
