import type { RootContent } from 'mdast';
import { componentOf, parseText, propertiesOf, textOf, type MdastComponent } from './nodes.ts';
import { sections } from '../reference/labels.ts';
import type { TextContext } from './content-components.ts';

/** Returns the components in a text, without those within other components. */
const outermost = (nodes: RootContent[]): MdastComponent[] =>
  nodes.flatMap((node) =>
    componentOf(node)
      ? [node as MdastComponent]
      : 'children' in node
        ? outermost(node.children as RootContent[])
        : [],
  );

/**
 * Matches a line break before a line that isn't empty. MDX ends a component at its closing tag, but in Markdown, a
 * line right below a quotation continues the quotation.
 */
const CONTINUES = /^\n[^\S\n]*\S/;

/** Removes up to `columns` spaces of indentation from every line. */
const dedent = (text: string, columns: number) => text.replaceAll(new RegExp(`^ {1,${columns}}`, 'gm'), '');

/**
 * Returns a text as Markdown. Each component is replaced by its Markdown, and the rest stays as it is written,
 * byte for byte.
 */
export function toMarkdown(mdx: string, context: TextContext): string {
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
        context,
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

/** Splits a text into sections at its headings of level 2. Takes MDX or Markdown. */
export function sectionsOf(markdown: string): { title: string; markdown: string }[] {
  const headings = headingsOf(markdown).filter(({ depth }) => depth === 2);
  return headings.map((heading, index) => ({
    title: textOf(heading),
    markdown: markdown
      .slice(heading.position!.end.offset, headings[index + 1]?.position!.start.offset)
      .trim(),
  }));
}

/** Lowers every heading of a text by one level, so that the text can follow another heading. */
export function lowered(markdown: string): string {
  return headingsOf(markdown).reduceRight((text, { position }) => {
    const at = position!.start.offset!;
    return `${text.slice(0, at)}#${text.slice(at)}`;
  }, markdown);
}

/** Returns the headings at the top level of a text. */
const headingsOf = (markdown: string) => parseText(markdown).filter((node) => node.type === 'heading');

/**
 * Returns the first sentence of the first step of a fix, with its code between backticks. Undefined if the fix
 * has no steps.
 */
export function firstStepOf(mdx: string, language: string): string | undefined {
  const nodes = parseText(mdx);
  const start = nodes.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && textOf(node) === sections.fix,
  );
  const list = nodes.slice(start + 1).find(({ type }) => type === 'list' || type === 'heading');
  const [paragraph] = list?.type === 'list' ? list.children[0]!.children : [];
  if (start < 0 || paragraph?.type !== 'paragraph') return undefined;
  const text = paragraph.children
    .map((node) => (node.type === 'inlineCode' ? `\`${node.value}\`` : textOf(node)))
    .join('');
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text.replace(/\s+/g, ' ').trim(),
  );
  return first?.segment.trim();
}
