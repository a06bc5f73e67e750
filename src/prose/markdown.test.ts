import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { readContent } from '../content/read.ts';
import { firstStepOf, lowered, sectionsOf, toMarkdown } from './markdown.ts';
import type { TextContext } from './content-components.ts';

const context: TextContext = {
  linkTo: ({ status, code }) => `https://site.example/${status ?? 'any'}#${code}`,
  fixers: { admin: 'a project admin' },
};
const markdownOf = (mdx: string) => toMarkdown(mdx, context);

/** Blocks of Markdown as authors write them, without a component. */
const blocks = [
  'A sentence with `code`, *stress* and a [link](https://site.example/).',
  '1. One\n2. Two:\n\n   ```json\n   { "a": [1, 2] }\n   ```',
  '- One\n- Two\n  - Deeper',
  '```mdx\n<Callout kind="note">\n\n{x}\n```',
  '| A   | B |\n| --- | - |\n| `a` | b |',
  '> A quotation.\n> Of two lines.',
  '### A heading',
  'Signs: \\{ \\< \\* & “quotes” — 🙂 שלום.',
];
const texts = fc.array(fc.constantFrom(...blocks), { maxLength: 6 }).map((all) => all.join('\n\n'));

test('a text without components is Markdown byte for byte', () => {
  fc.assert(fc.property(texts, (text) => assert.equal(markdownOf(text), text)));
  for (const { body } of readContent(FIXTURE).content.errors) {
    if (!/<(Callout|ErrorLink|Fixer)/.test(body!)) assert.equal(markdownOf(body!), body);
  }
});

test('what surrounds a component stays byte for byte', () => {
  const callout = '<Callout kind="note">\n\nMind it.\n\n</Callout>';
  fc.assert(
    fc.property(texts, texts, (before, after) =>
      assert.equal(
        markdownOf(`${before}\n\n${callout}\n\n${after}`),
        `${before}\n\n> **Note**\n>\n> Mind it.\n\n${after}`,
      ),
    ),
  );
});

const cases = {
  'a note is a quotation with a head': [
    '<Callout kind="note">\n\nOne.\n\nTwo.\n\n</Callout>',
    '> **Note**\n>\n> One.\n>\n> Two.',
  ],
  'a caution holds lists and code': [
    '<Callout kind="caution">\n\n- One\n- Two\n\n```sh\nrm  -r .\n\n```\n\n</Callout>',
    '> **Caution**\n>\n> - One\n> - Two\n>\n> ```sh\n> rm  -r .\n>\n> ```',
  ],
  'a callout in a list stays in it': [
    '1. One\n\n   <Callout kind="note">\n\n   Mind it.\n\n   </Callout>\n\n2. Two',
    '1. One\n\n   > **Note**\n   >\n   > Mind it.\n\n2. Two',
  ],
  'a paragraph right below a callout is not in it': [
    '<Callout kind="note">\n\nMind it.\n\n</Callout>\n Not in it.\n\nNext.',
    '> **Note**\n>\n> Mind it.\n\n Not in it.\n\nNext.',
  ],
  'a callout right below a callout is another one': [
    '<Callout kind="note">\n\nOne.\n\n</Callout>\n<Callout kind="caution">\n\nTwo.\n\n</Callout>',
    '> **Note**\n>\n> One.\n\n> **Caution**\n>\n> Two.',
  ],
  'a paragraph right below a callout in a list is not in the callout': [
    '1. One\n\n   <Callout kind="note">\n\n   Mind it.\n\n   </Callout>\n   Not in it.\n2. Two',
    '1. One\n\n   > **Note**\n   >\n   > Mind it.\n\n   Not in it.\n2. Two',
  ],
  'a callout in a list may hold several blocks, which keep their own indentation': [
    '1. One\n\n   <Callout kind="note">\n\n   Mind it.\n\n   - Two\n     - Deeper\n\n   </Callout>\n\n2. Three',
    '1. One\n\n   > **Note**\n   >\n   > Mind it.\n   >\n   > - Two\n   >   - Deeper\n\n2. Three',
  ],
  'a link to an error is a link with its code': [
    'See <ErrorLink code="depot_closed" />, now.',
    'See [`depot_closed`](https://site.example/any#depot_closed), now.',
  ],
  'a link may name the status': [
    'See <ErrorLink code="depot_closed" status="409" />.',
    'See [`depot_closed`](https://site.example/409#depot_closed).',
  ],
  'a link stands in a list, a table and a callout': [
    '- <ErrorLink code="a" />\n\n| A |\n| - |\n| <ErrorLink code="b" /> |\n\n<Callout kind="note">\n\nSee <ErrorLink code="c" />.\n\n</Callout>',
    '- [`a`](https://site.example/any#a)\n\n| A |\n| - |\n| [`b`](https://site.example/any#b) |\n\n> **Note**\n>\n> See [`c`](https://site.example/any#c).',
  ],
  'the label of a step is its fixer in words': [
    '1. <Fixer name="admin" /> Raise the limit.\n2. Two:\n   - <Fixer name="admin" /> Or not.',
    '1. **A project admin:** Raise the limit.\n2. Two:\n   - **A project admin:** Or not.',
  ],
  'a component’s name in code is no component': [
    'A `<Callout>`.\n\n```mdx\n<ErrorLink code="a" />\n```',
    'A `<Callout>`.\n\n```mdx\n<ErrorLink code="a" />\n```',
  ],
} satisfies Record<string, [string, string]>;

for (const [name, [mdx, markdown]] of Object.entries(cases)) {
  test(name, () => assert.equal(markdownOf(mdx), markdown));
}

test('sections go by the headings of the second level', () => {
  const text =
    'Before.\n\n## One `code`\n\nFirst.\n\n### Deeper\n\nStill.\n\n```md\n## No heading\n```\n\n## Two\n';
  assert.deepEqual(sectionsOf(text), [
    { title: 'One code', markdown: 'First.\n\n### Deeper\n\nStill.\n\n```md\n## No heading\n```' },
    { title: 'Two', markdown: '' },
  ]);
});

test('lowering a text adds a level to each heading but those in code', () => {
  assert.equal(
    lowered('## One\n\n```md\n## Code\n```\n\n### Two\n\n# not here: `# code`'),
    '### One\n\n```md\n## Code\n```\n\n#### Two\n\n## not here: `# code`',
  );
});

test('the first step of a fix is the first sentence of its first list, without links and with its code', () => {
  const step = (mdx: string) => firstStepOf(mdx, 'en');
  const list = '1. <Fixer name="admin" /> Call `a.b`,\n   or [ask](https://a.example). Then wait.\n2. Go.';
  const fix = `## Why it happens\n\n- Because.\n\n## How to fix it\n\nFirst look.\n\n${list}`;
  assert.equal(step(fix), 'Call `a.b`, or ask.');
  assert.equal(step('## How to fix it\n\nWait.\n\n## Other\n\n1. No.'), undefined);
  assert.equal(step(`## Why it happens\n\n${list}`), undefined);
  assert.equal(step('## How to fix it\n\n1. ```\n   code\n   ```'), undefined);
});
