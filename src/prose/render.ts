import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { evaluate, mdxToHast } from 'satteri';
import { HEADING_LEVELS, headingIds } from './headings.ts';
import { componentOf, features, propertiesOf, textOf, type HastComponent } from './nodes.ts';

/** A text with components, as a component that takes those. */
type Content = (properties: { components: object }) => unknown;

/** The factory of elements as Sätteri types it: properties are what it has compiled. */
type Jsx = (type: unknown, properties: unknown) => unknown;

const serialize = (children: ElementContent[]) =>
  toHtml({ type: 'root', children }, { characterReferences: { useNamedReferences: true } });

/**
 * A text as a tree of HTML and components. Standing alone on its page its headings have ids; among
 * others they stand a level lower and have none, since the next text has the same sections.
 */
function parse(mdx: string, standalone: boolean): ElementContent[] {
  const children = (mdxToHast(mdx, { features }) as Root).children as ElementContent[];
  const idOf = headingIds();
  for (const node of children) {
    if (node.type !== 'element') continue;
    const level = HEADING_LEVELS.find((number) => node.tagName === `h${number}`);
    if (!level) continue;
    if (standalone) node.properties.id = idOf(textOf(node));
    else node.tagName = `h${level + 1}`;
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

/**
 * Renders a text: HTML, or an Astro component that takes `components` where the text uses some.
 *
 * A module for each of thousands of texts, as @astrojs/mdx compiles them, costs 10 ms each and 2.3 GiB
 * in all at 5,000 errors; evaluating one takes 0.5 to 0.9 ms, and serializing it 0.2. So only texts
 * with components are evaluated, and of those only the components and what is around them: all HTML
 * comes from one serializer, and is the same by both ways.
 */
export function renderProse(mdx: string, standalone: boolean): { html: string } | { Content: Content } {
  const children = parse(mdx, standalone);
  if (!children.some(holdsComponent)) return { html: serialize(children) };
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
  return { Content };
}

/** A text as the HTML that search reads: components give way to what they stand around and say. */
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
  return serialize(unwrap(parse(mdx, true)));
}
