import type { ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import {
  mdxToMdast,
  type MdxJsxFlowElement,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElement,
  type MdxJsxTextElementHast,
} from 'satteri';
import { contentComponents } from './content-components.ts';

/**
 * The options of the parser. Quotes stay as they are written, because messages of an API are quoted letter by
 * letter. The front matter has already been cut off, so dashes in the first line are a horizontal rule.
 */
export const features = { smartPunctuation: false, frontmatter: false };

/** Parses the text of a content file, without its front matter. */
export const parseText = (mdx: string) => (mdxToMdast(mdx, { features }) as Root).children;

type Node = RootContent | ElementContent;
/** A JSX element in the Markdown tree of a text. */
export type MdastComponent = MdxJsxFlowElement | MdxJsxTextElement;
/** A JSX element in the HTML tree of a text. */
export type HastComponent = MdxJsxFlowElementHast | MdxJsxTextElementHast;

export const isJsx = <N extends Node>(node: N): node is N & (MdastComponent | HastComponent) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Returns the content component that a node uses; undefined if the node isn't a content component. */
export const componentOf = (node: Node) =>
  isJsx(node) && node.name !== null && Object.hasOwn(contentComponents, node.name)
    ? contentComponents[node.name]
    : undefined;

/** Returns the properties of a component. The content check has made sure that all of them are strings. */
export const propertiesOf = ({ attributes }: MdastComponent | HastComponent): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

/** Returns the text of a node, without its markup. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  const children = 'children' in node ? (node.children as Node[]) : [];
  const own = isJsx(node) ? (componentOf(node)?.searchText(propertiesOf(node)) ?? '') : '';
  return own + children.map(textOf).join('');
}
