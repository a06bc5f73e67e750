import { load } from 'cheerio';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a page and its Markdown twin must agree on. */
export interface Substance {
  codes: string[];
  /** The texts of code blocks, and the API's messages. */
  blocks: string[];
  links: string[];
}

const unique = (all: string[]) => [...new Set(all)].sort();
/** The contract's address has no slash before the fragment; a browser shows one. */
const plain = (url: string) => url.replace('/#', '#');

/** The substance of a page's content, without the page's frame and its ways to move about. */
export function ofPage(html: string, url: string): Substance {
  const $ = load(html);
  $('nav, header.bar, footer, .anchor, .jump, .status > a, copy-page, error-lookup, unknown-anchor').remove();
  const main = $('main');
  const texts = (selector: string) =>
    main
      .find(selector)
      .toArray()
      .map((element) => $(element).text());
  return {
    codes: unique(texts('code:not(pre code), .overview li a')),
    // A file ends with a line's end; in a fenced block, that is the fence's.
    blocks: unique(texts('pre, .message').map((text) => text.replace(/\n$/, ''))),
    links: unique(
      main
        .find('a[href]')
        .toArray()
        .map(({ attribs }) => plain(new URL(attribs.href!, url).href)),
    ),
  };
}

/** The substance of a Markdown document, read by a CommonMark parser. */
export function ofMarkdown(markdown: string): Substance {
  const found: Substance = { codes: [], blocks: [], links: [] };
  const visit = (node: Nodes) => {
    if (node.type === 'inlineCode') found.codes.push(node.value);
    if (node.type === 'code') found.blocks.push(node.value);
    if (node.type === 'link') found.links.push(plain(node.url));
    if (node.type === 'html') throw new Error(`HTML in Markdown: ${node.value}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown));
  return { codes: unique(found.codes), blocks: unique(found.blocks), links: unique(found.links) };
}
