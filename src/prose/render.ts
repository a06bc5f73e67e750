import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { evaluate, mdxToHast } from 'satteri';
import { escapeHtml } from '../reference/text.ts';
import { sectionOf, sections, type Part } from '../reference/labels.ts';
import { HEADING_LEVELS, headingIds } from './headings.ts';
import { highlight, isGrammar } from './highlight.ts';
import { componentOf, features, propertiesOf, textOf, type HastComponent } from './nodes.ts';

/** A text with components, as a component that takes those. */
type Content = (properties: { components: object }) => unknown;

/** The factory of elements as Sätteri types it: properties are what it has compiled. */
type Jsx = (type: unknown, properties: unknown) => unknown;

const serialize = (children: ElementContent[]) =>
  toHtml(
    { type: 'root', children },
    // The only HTML that is in the tree as it is are the blocks of code made below.
    { characterReferences: { useNamedReferences: true }, allowDangerousHtml: true },
  );

/** Gives the headings of a text among others on its page their ids. */
type IdOf = (heading: string) => string;

/** A text as a tree of HTML and components. Among others on its page, its headings stand a level lower. */
function parse(mdx: string, idAmongOthers?: IdOf): ElementContent[] {
  const idOf = idAmongOthers ?? headingIds();
  const children = (mdxToHast(mdx, { features }) as Root).children as ElementContent[];
  for (const node of children) {
    if (node.type !== 'element') continue;
    const level = HEADING_LEVELS.find((number) => node.tagName === `h${number}`);
    if (!level) continue;
    node.properties.id = idOf(textOf(node));
    if (idAmongOthers) node.tagName = `h${level + 1}`;
  }
  return children;
}

const holdsComponent = (node: ElementContent): boolean =>
  componentOf(node) !== undefined || ('children' in node && node.children.some(holdsComponent));

/** HTML as a node that is rendered as it is. */
const ready = (html: string): ElementContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
  children: [],
});

/** The tree with every stretch that holds no component serialized. */
function collapse(nodes: ElementContent[]): ElementContent[] {
  const collapsed: ElementContent[] = [];
  let plain: ElementContent[] = [];
  const flush = () => {
    if (plain.length) collapsed.push(ready(serialize(plain)));
    plain = [];
  };
  for (const node of nodes) {
    if (!holdsComponent(node)) plain.push(node);
    else {
      flush();
      collapsed.push({ ...node, children: collapse((node as HastComponent).children) } as ElementContent);
    }
  }
  flush();
  return collapsed;
}

const isHeading = (node: ElementContent, level: number): node is Element =>
  node.type === 'element' && node.tagName === `h${level}`;

/** The section that says how to fix it stands out: it gets an element of its own. */
function wrapFix(nodes: ElementContent[], level: number): ElementContent[] {
  const start = nodes.findIndex((node) => isHeading(node, level) && textOf(node) === sections.fix);
  if (start < 0) return nodes;
  const next = nodes.findIndex((node, place) => place > start && isHeading(node, level));
  const end = next < 0 ? nodes.length : next;
  const fix: Element = {
    type: 'element',
    tagName: 'section',
    properties: { className: ['fix'] },
    children: nodes.slice(start, end),
  };
  return [...nodes.slice(0, start), fix, ...nodes.slice(end)];
}

/** Blocks of code as those of the samples: colored, and with a button that copies them. */
const withCodeFigures = (nodes: ElementContent[]): ElementContent[] =>
  nodes.map((node): ElementContent => {
    if (node.type !== 'element' || node.tagName !== 'pre') {
      return 'children' in node ? { ...node, children: withCodeFigures(node.children) } : node;
    }
    const [block] = node.children as Element[];
    const [, lang = ''] = /^language-(.+)$/.exec(String(block?.properties.className ?? '')) ?? [];
    const code = textOf(node).replace(/\n$/, '');
    const html = isGrammar(lang) ? highlight(code, lang) : `<pre><code>${escapeHtml(code)}</code></pre>`;
    const caption = `<figcaption>${escapeHtml(lang || 'Code')}</figcaption>`;
    return { type: 'raw', value: `<figure class="code">${caption}<copy-code>${html}</copy-code></figure>` };
  });

/** What a text becomes, and which of the sections that the reference knows it has. */
type Prose = { sections: Part[] } & ({ html: string } | { Content: Content });

/**
 * Renders a text: HTML, or an Astro component that takes `components` where the text uses some.
 *
 * A module for each of thousands of texts, as @astrojs/mdx compiles them, costs 10 ms each and 2.3 GiB
 * in all at 5,000 errors; evaluating one takes 0.5 to 0.9 ms, and serializing it 0.2. So only texts
 * with components are evaluated, and of those only the components and what is around them: all HTML
 * comes from one serializer, and is the same by both ways.
 */
export function renderProse(mdx: string, idAmongOthers?: IdOf): Prose {
  const parsed = parse(mdx, idAmongOthers);
  const level = idAmongOthers ? 3 : 2;
  const found = parsed.flatMap((node) => (isHeading(node, level) && sectionOf(textOf(node))) || []);
  const children = wrapFix(withCodeFigures(parsed), level);
  if (!children.some(holdsComponent)) return { sections: found, html: serialize(children) };
  const { default: Content } = evaluate(mdx, {
    features,
    Fragment,
    jsx: jsx as Jsx,
    jsxs: jsxs as Jsx,
    hastPlugins: [
      {
        name: 'ready-html',
        before: (root, context) => context.replaceNode(root, { type: 'root', children: collapse(children) }),
      },
    ],
  }) as { default: Content };
  return { sections: found, Content };
}

/**
 * A text as the HTML that search reads: components give way to what they stand around and say. Left out
 * are the headings that every error has, which tell none from another.
 */
export function searchableHtml(mdx: string): string {
  const unwrap = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      const component = componentOf(node);
      if (component) {
        const { children } = node as HastComponent;
        const value = component.searchText(propertiesOf(node as HastComponent));
        return [...(value ? [{ type: 'text' as const, value }] : []), ...unwrap(children)];
      }
      return ['children' in node ? { ...node, children: unwrap(node.children) } : node];
    });
  const isTelling = (node: ElementContent) => !isHeading(node, 2) || !sectionOf(textOf(node));
  return serialize(unwrap(parse(mdx).filter(isTelling)));
}
