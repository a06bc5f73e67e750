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
 * How texts are parsed. Quotes stay as they are written, since an API's message is quoted letter by letter.
 * The front matter is cut off before, so dashes in the first line are a rule.
 */
export const features = { smartPunctuation: false, frontmatter: false };

/** Parses the text of a content file, without its front matter. */
export const parseText = (mdx: string) => (mdxToMdast(mdx, { features }) as Root).children;

type Node = RootContent | ElementContent;
/** An element of JSX in the tree of a text's Markdown, or of its HTML. */
export type MdastComponent = MdxJsxFlowElement | MdxJsxTextElement;
export type HastComponent = MdxJsxFlowElementHast | MdxJsxTextElementHast;

export const isJsx = <N extends Node>(node: N): node is N & (MdastComponent | HastComponent) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Returns the content component that a node is, if it is one. */
export const componentOf = (node: Node) =>
  isJsx(node) && node.name !== null && Object.hasOwn(contentComponents, node.name)
    ? contentComponents[node.name]
    : undefined;

/** Returns the properties of a component that has passed the content check: all of them are text. */
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
