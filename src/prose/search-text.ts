import type { RootContent } from 'mdast';
import { escapeHtml } from '../reference/text.ts';
import { sectionOf } from '../reference/labels.ts';
import { parseText, textOf } from './nodes.ts';

/** The blocks that contain text rather than other blocks. */
const LEAVES: RootContent['type'][] = ['paragraph', 'heading', 'code', 'tableCell'];

/**
 * Returns a text as HTML for the search index: its blocks and headings, without other markup. The headings
 * that every error has are left out, because a search for their words would find every error.
 */
export function searchableHtml(mdx: string): string {
  const htmlOf = (node: RootContent): string => {
    if (!LEAVES.includes(node.type)) return 'children' in node ? node.children.map(htmlOf).join('') : '';
    const text = textOf(node).trim();
    if (node.type === 'heading' && node.depth === 2 && sectionOf(text)) return '';
    const name = node.type === 'heading' ? `h${node.depth}` : 'p';
    return `<${name}>${escapeHtml(text)}</${name}>`;
  };
  return parseText(mdx).map(htmlOf).join('');
}
