import type { MarkdownHeading } from 'astro';
import type { Element, ElementContent, Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { sections } from '../reference/labels.ts';
import { HEADING_LEVELS, headingIds, partNames } from './headings.ts';
import { isJsx, textOf, type HastComponent } from './nodes.ts';

/** Gives a component the `context` property that the page passes to the text. */
const context = {
  type: 'mdxJsxAttribute',
  name: 'context',
  value: { type: 'mdxJsxAttributeValueExpression', value: 'props.context' },
} as const satisfies HastComponent['attributes'][number];

/** Makes an element of JSX whose properties are texts. */
const jsx = (name: string, properties: Record<string, string>, children: ElementContent[] = []) =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(properties).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  }) satisfies HastComponent as HastComponent;

const levelOf = (node: ElementContent) =>
  node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;

/** Turns a block of code into the component that shows it. */
function codeBlock(pre: Element): HastComponent {
  const [code] = pre.children as Element[];
  const [, lang = ''] = /^language-(.+)$/.exec(String(code?.properties.className ?? '')) ?? [];
  return jsx('CodeBlock', {
    caption: lang || 'Code',
    code: textOf(pre).replace(/\n$/, ''),
    ...(lang && { lang }),
  });
}

/** Turns what the page must render itself into components, anywhere in a text. */
function withComponents(node: ElementContent): ElementContent {
  if (!('children' in node)) return node;
  if (node.type === 'element' && node.tagName === 'pre') return codeBlock(node);
  const children = node.children.map(withComponents);
  if (isJsx(node)) return { ...node, attributes: [...node.attributes, context], children };
  // Only headings at the top level of a text get an id. Astro gives one to every heading that is an element.
  if (levelOf(node)) return jsx(node.tagName, {}, children);
  return { ...node, children };
}

/** Puts the section that explains the fix into an element, so that it can be emphasized. */
function wrapFix(nodes: ElementContent[], titles: Map<ElementContent, string>) {
  const start = nodes.findIndex((node) => titles.get(node) === sections.fix);
  if (start < 0) return nodes;
  const next = nodes.findIndex((node, index) => index > start && titles.has(node));
  const end = next < 0 ? nodes.length : next;
  const fix: Element = {
    type: 'element',
    tagName: 'section',
    properties: { className: ['fix'] },
    children: nodes.slice(start, end),
  };
  return [...nodes.slice(0, start), fix, ...nodes.slice(end)];
}

/**
 * Prepares the compiled form of a text for every page that shows it. Headings and blocks of code become
 * components, since their ids, levels and colors depend on the page and the site.
 */
export const textStructure = (): HastPluginDefinition => ({
  name: 'text-structure',
  before(root, ctx) {
    const idOf = headingIds();
    const nameOf = partNames();
    const headings: MarkdownHeading[] = [];
    /** The headings that begin a section. */
    const titles = new Map<ElementContent, string>();
    const nodes = ((root as Root).children as ElementContent[]).map((node) => {
      const depth = levelOf(node);
      if (!HEADING_LEVELS.includes(depth)) return withComponents(node);
      const text = textOf(node);
      const slug = idOf(text);
      headings.push({ depth, slug, text });
      const children = (node as Element).children.map(withComponents);
      const heading = jsx('Heading', { level: String(depth), id: slug, part: nameOf(text) }, children);
      heading.attributes.push(context);
      if (depth === 2) titles.set(heading, text);
      return heading;
    });
    // Astro's `render` returns these with the text.
    ctx.data.astro!.headings = headings;
    ctx.replaceNode(root, { type: 'root', children: wrapFix(nodes, titles) });
  },
});
