import type { ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';

/** The questions that every error answers, in this order. */
export const questions = {
  why: 'Why it happens',
  fix: 'How to fix it',
  retry: 'Whether to retry',
  prevent: 'How to prevent it',
  confused: 'Easily confused with',
} as const;

/** The headings of a text, wherever they stand but within code. */
const headingsOf = (markdown: string) =>
  (mdxToMdast(markdown) as Root).children.filter((node) => node.type === 'heading');

/** A node's text, without its markup. */
export const textOf = (node: RootContent | ElementContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The sections of an error's text, by their headings of the second level. */
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
