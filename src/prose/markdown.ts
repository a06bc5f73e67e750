import type { RootContent } from 'mdast';
import { componentOf, parseText, propertiesOf, textOf, type MdastComponent } from './nodes.ts';
import type { LinkTo } from './content-components.ts';

/** The components in a text, without those within others. */
const outermost = (nodes: RootContent[]): MdastComponent[] =>
  nodes.flatMap((node) =>
    componentOf(node)
      ? [node as MdastComponent]
      : 'children' in node
        ? outermost(node.children as RootContent[])
        : [],
  );

/**
 * Text whose next line is not empty. MDX ends a component at its closing tag, but Markdown takes a line
 * right below a quotation as its continuation.
 */
const CONTINUES = /^\n[^\S\n]*\S/;

/** Text without the columns that it stands in from, in every line but the first. */
const dedent = (text: string, columns: number) => text.replaceAll(new RegExp(`^ {1,${columns}}`, 'gm'), '');

/**
 * A text as Markdown: its components in the words that each has for it, the rest as it is written,
 * byte for byte. `linkTo` says where the links to other errors lead.
 */
export function toMarkdown(mdx: string, linkTo: LinkTo): string {
  const between = (nodes: RootContent[], from: number, to: number): string => {
    let text = '';
    let at = from;
    let isAfterBlock = false;
    const appendUntil = (end: number) => {
      if (isAfterBlock && CONTINUES.test(mdx.slice(at, to))) text += '\n';
      text += mdx.slice(at, end);
    };
    for (const node of outermost(nodes)) {
      const { start, end } = node.position!;
      const children = node.children as RootContent[];
      const content = children.length
        ? between(children, children[0]!.position!.start.offset!, children.at(-1)!.position!.end.offset!)
        : '';
      const indent = start.column - 1;
      const { isBlock, markdown } = componentOf(node)!;
      const written = markdown(
        propertiesOf(node),
        isBlock && indent ? dedent(content, indent) : content,
        linkTo,
      );
      appendUntil(start.offset!);
      text += isBlock ? written.replaceAll('\n', `\n${' '.repeat(indent)}`) : written;
      at = end.offset!;
      isAfterBlock = isBlock;
    }
    appendUntil(to);
    return text;
  };
  return between(parseText(mdx), 0, mdx.length);
}

/** The sections of a text, by their headings of the second level. Takes MDX or its Markdown. */
export function sectionsOf(markdown: string): { title: string; markdown: string }[] {
  const headings = headingsOf(markdown).filter(({ depth }) => depth === 2);
  return headings.map((heading, index) => ({
    title: textOf(heading),
    markdown: markdown
      .slice(heading.position!.end.offset, headings[index + 1]?.position!.start.offset)
      .trim(),
  }));
}

/** The text with every heading a level lower, for a place below another heading. */
export function lowered(markdown: string): string {
  return headingsOf(markdown).reduceRight((text, { position }) => {
    const at = position!.start.offset!;
    return `${text.slice(0, at)}#${text.slice(at)}`;
  }, markdown);
}

/** The headings of a text, wherever they stand but within code. */
const headingsOf = (markdown: string) => parseText(markdown).filter((node) => node.type === 'heading');
