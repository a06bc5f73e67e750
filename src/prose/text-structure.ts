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

/** Columns from which on a table becomes a list on a narrow screen, as `base.css` defines. */
const MANY_COLUMNS = 3;

/** Returns the elements of a name within a node, in their order. */
const elementsIn = (node: ElementContent, name: string): Element[] =>
  node.type !== 'element'
    ? []
    : node.tagName === name
      ? [node]
      : node.children.flatMap((child) => elementsIn(child, name));

/** Returns the headers of a table's columns; none if the table stays a table on a narrow screen. */
function columnLabels(table: Element): string[] {
  const headers = elementsIn(table, 'th').map(textOf);
  return headers.length < MANY_COLUMNS ? [] : headers;
}

/** Labels the cells of a row with the headers of their columns, except the first cell, which names the row. */
function labelCells(row: ElementContent[], labels: string[]): ElementContent[] {
  const cells = row.filter((node) => node.type === 'element' && node.tagName === 'td') as Element[];
  return row.map((node) => {
    const column = cells.indexOf(node as Element);
    const cell = cells[column];
    const label = column > 0 && labels[column];
    return cell && label ? { ...cell, properties: { ...cell.properties, dataLabel: label } } : node;
  });
}

/** Replaces the nodes that the page renders itself by components, anywhere in a text. */
function withComponents(node: ElementContent, labels: string[] = []): ElementContent {
  if (!('children' in node)) return node;
  const name = node.type === 'element' ? node.tagName : '';
  if (name === 'pre') return codeBlock(node as Element);
  const labelsWithin = name === 'table' ? columnLabels(node as Element) : labels;
  const nodes = name === 'tr' ? labelCells(node.children, labels) : node.children;
  const children = nodes.map((child) => withComponents(child, labelsWithin));
  if (isJsx(node)) return { ...node, attributes: [...node.attributes, context], children };
  // Only headings at the top level of a text get an id. Astro would add one to any heading that is an HTML element.
  if (levelOf(node)) return jsx(node.tagName, {}, children);
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
    const nodes = ((root as Root).children as ElementContent[]).map((node) => {
      const depth = levelOf(node);
      if (!HEADING_LEVELS.includes(depth)) return withComponents(node);
      const text = textOf(node);
      const slug = idOf(text);
      headings.push({ depth, slug, text });
      const children = (node as Element).children.map((child) => withComponents(child));
      const heading = jsx('Heading', { level: String(depth), id: slug, part: nameOf(text) }, children);
      heading.attributes.push(context);
      if (depth === 2) titles.set(heading, text);
      return heading;
    });
    // `render` of Astro returns these headings with the text.
    ctx.data.astro!.headings = headings;
    ctx.replaceNode(root, { type: 'root', children: wrapFix(nodes, titles) });
  },
});
