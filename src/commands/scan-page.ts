// What a page's markup links to and can be linked to, read by a regular expression: the pages are Astro's
// output, and a parser takes fifty times as long.

/** A start tag with its attributes, whose values may hold any sign but their own quote. */
const TAG = /<([a-z][\w-]*)(?![\w-])([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>/gi;
const ATTRIBUTE = /\s(id|href|src)="([^"]*)"/g;
/** What is in these is no markup. */
const RAW = new Set(['script', 'style']);

const entities: Record<string, string> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};
const decode = (text: string) =>
  text.includes('&') ? text.replace(/&(?:amp|#38|quot|#34|#39);/g, (entity) => entities[entity]!) : text;

interface ScannedPage {
  ids: Set<string>;
  repeatedIds: string[];
  /** Where it links to within the site: paths and fragments. */
  links: Set<string>;
  /** Whether it has an end. */
  isWhole: boolean;
}

export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = {
    ids: new Set(),
    repeatedIds: [],
    links: new Set(),
    isWhole: html.trimEnd().endsWith('</html>'),
  };
  for (let tag; (tag = TAG.exec(html));) {
    const [, name, attributes] = tag as unknown as [string, string, string];
    for (const [, attribute, value] of attributes.matchAll(ATTRIBUTE) as Iterable<[string, string, string]>) {
      if (attribute !== 'id') {
        if (/^(#.|\/(?!\/))/.test(value)) page.links.add(decode(value));
      } else if (page.ids.has(decode(value))) page.repeatedIds.push(decode(value));
      else page.ids.add(decode(value));
    }
    if (!RAW.has(name)) continue;
    const end = html.indexOf(`</${name}`, TAG.lastIndex);
    TAG.lastIndex = end < 0 ? html.length : end;
  }
  return page;
}
