import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type {
  MdxJsxFlowElement,
  MdxJsxFlowElementHast,
  MdxJsxTextElement,
  MdxJsxTextElementHast,
} from 'satteri';
import { vocabulary } from './vocabulary.ts';

/** A text has its front matter behind it: a line of dashes that it begins with is one. */
export const features = { frontmatter: false };

type Node = RootContent | ElementContent;
/** An element of JSX in the tree of a text's Markdown, or of its HTML. */
export type MdastComponent = MdxJsxFlowElement | MdxJsxTextElement;
export type HastComponent = MdxJsxFlowElementHast | MdxJsxTextElementHast;

export const isJsx = <N extends Node>(node: N): node is N & (MdastComponent | HastComponent) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The component of the vocabulary that a node is, if it is one. */
export const componentOf = (node: Node) =>
  isJsx(node) && node.name !== null && Object.hasOwn(vocabulary, node.name)
    ? vocabulary[node.name]
    : undefined;

/** The properties of a component that has passed the content check: text, all of them. */
export const propertiesOf = ({ attributes }: MdastComponent | HastComponent): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

/** A node's text, without its markup. */
export const textOf = (node: Node): string =>
  'value' in node
    ? node.value
    : isJsx(node)
      ? (componentOf(node)?.searchText(propertiesOf(node)) ?? '') +
        (node.children as Node[]).map(textOf).join('')
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
