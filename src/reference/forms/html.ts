import GithubSlugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { textOf } from './sections.ts';

/**
 * An error's text as HTML. Alone on its page its headings have ids; among others they stand a level
 * lower and have none, since the next error has the same sections.
 *
 * A module for each of thousands of entries, as Astro compiles them, costs most of a build. The text is
 * prose without components, so it is rendered as it is, by the same MDX parser.
 */
export function bodyHtml(mdx: string, alone: boolean): string {
  const tree = mdxToHast(mdx) as Root;
  const ids = new GithubSlugger();
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const [, level] = /^h([2-5])$/.exec(node.tagName) ?? [];
    if (!level) continue;
    if (alone) node.properties.id = ids.slug(textOf(node));
    else node.tagName = `h${Number(level) + 1}`;
  }
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
