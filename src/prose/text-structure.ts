import type { MarkdownHeading } from 'astro';
import type { Element, ElementContent, Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { sections } from '../reference/labels.ts';
import { HEADING_LEVELS, headingIds, partNames } from './headings.ts';
import { isJsx, textOf, type HastComponent } from './nodes.ts';

/** Passes the page's `context` to a component within the text. */
const context = {
  type: 'mdxJsxAttribute',
  name: 'context',
  value: { type: 'mdxJsxAttributeValueExpression', value: 'props.context' },
} as const satisfies HastComponent['attributes'][number];

/** Returns a JSX element whose properties are strings. */
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

declare module 'satteri' {
  interface DataMap {
    headings: MarkdownHeading[];
  }
}

const levelOf = (node: ElementContent) =>
  node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;

/** Returns the component that shows a code block. */
function codeBlock(pre: Element): HastComponent {
  const [code] = pre.children as Element[];
  const [, lang = ''] = /^language-(.+)$/.exec(String(code?.properties.className ?? '')) ?? [];
  return jsx('CodeBlock', {
    caption: lang || 'Code',
    code: textOf(pre).replace(/\n$/, ''),
    ...(lang && { lang }),
  });
}

const withProperties = (element: Element, properties: Element['properties']): Element => ({
  ...element,
  properties: { ...element.properties, ...properties },
});

/**
 * Marks the cells of a table. The first one of each row is the header of the row, and each has the name of its
 * column, which a phone shows in front of the cell. The heading above the table is also its caption, by which screen
 * readers list it.
 */
function withHeaders(table: Element, heading: string): Element {
  const names: string[] = [];
  const label = (node: ElementContent, index = 0): ElementContent => {
    if (node.type !== 'element') return node;
    if (node.tagName === 'th') {
      names.push(textOf(node));
      return withProperties(node, { scope: 'col' });
    }
    if (node.tagName === 'td') {
      const cell = withProperties(node, { 'data-label': names[index] || null });
      const isHeader = index === 0 && textOf(node).trim() !== '';
      return isHeader ? withProperties({ ...cell, tagName: 'th' }, { scope: 'row' }) : cell;
    }
    const children = node.children.filter((child) => child.type === 'element');
    return { ...node, children: children.map(label) };
  };
  const caption: Element = {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: heading }],
  };
  const marked = label(table) as Element;
  return heading ? { ...marked, children: [caption, ...marked.children] } : marked;
}

/** Replaces the nodes that the page renders itself by components, anywhere in a text. Takes the heading above the node. */
function withComponents(node: ElementContent, heading: string): ElementContent {
  if (!('children' in node)) return node;
  const name = node.type === 'element' && node.tagName;
  if (name === 'pre') return codeBlock(node as Element);
  const { children: nodes } = name === 'table' ? withHeaders(node as Element, heading) : node;
  const children = nodes.map((child) => withComponents(child, heading));
  if (isJsx(node)) return { ...node, attributes: [...node.attributes, context], children };
  if (name === 'a') {
    const { href, title } = node.properties;
    return jsx('Link', { href: String(href), ...(title && { title: String(title) }) }, children);
  }
  // Programs that translate pages leave code with this attribute alone.
  if (name === 'code') {
    return { ...node, properties: { ...node.properties, translate: 'no' }, children };
  }
  return { ...node, children };
}

/** Wraps the section that explains the fix in an element, so that the page can emphasize it. */
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
 * Prepares the compiled form of a text for every page that shows it. Headings and code blocks become
 * components, because their ids, levels and colors depend on the page and the site.
 */
export const textStructure = (): HastPluginDefinition => ({
  name: 'text-structure',
  before(root, ctx) {
    const idOf = headingIds();
    const nameOf = partNames();
    const headings: MarkdownHeading[] = [];
    /** The headings that begin a section. */
    const titles = new Map<ElementContent, string>();
    let above = '';
    const nodes = ((root as Root).children as ElementContent[]).map((node) => {
      const depth = levelOf(node);
      if (!HEADING_LEVELS.includes(depth)) return withComponents(node, above);
      const text = textOf(node);
      above = text;
      const slug = idOf(text);
      headings.push({ depth, slug, text });
      const children = (node as Element).children.map((child) => withComponents(child, text));
      const heading = jsx('Heading', { level: String(depth), id: slug, part: nameOf(text) }, children);
      heading.attributes.push(context);
      if (depth === 2) titles.set(heading, text);
      return heading;
    });
    ctx.data.headings = headings;
    ctx.replaceNode(root, { type: 'root', children: wrapFix(nodes, titles) });
  },
});
