import { lookup } from '../../lookup/lookup.ts';
import { decode } from '../../reference/decode.ts';
import { nearest } from '../../reference/nearest.ts';
import { createElement } from '../dom.ts';
import { loadLookup } from '../search/data.ts';

const MAX_SHOWN_LENGTH = 80;
/** A page with more errors has them in its own index. */
const MAX_OTHERS = 50;

/** The page's own links to its errors, by code. */
const errorLinks = () =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(':is(.errors, .overview) li a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );

/** A further link to where one of them leads, with the same words. */
function linkLike(original: HTMLAnchorElement): HTMLAnchorElement {
  const link = createElement('a', {}, createElement('code', {}, ...original.cloneNode(true).childNodes));
  link.href = original.href;
  return link;
}

/** What a page says about a fragment that it does not have. The text is never read as markup. */
export function suggestForAnchor(asked: string): Node[] {
  const links = errorLinks();
  const name = nearest(asked, links.keys());
  const shown = asked.length > MAX_SHOWN_LENGTH ? `${asked.slice(0, MAX_SHOWN_LENGTH)}…` : asked;
  const others = [...links].filter(([code]) => code !== name);
  const quoted = createElement('code', {}, createElement('bdi', {}, shown));
  return [
    createElement('p', {}, 'There is no error ', quoted, ' on this page.'),
    ...(name ? [createElement('p', {}, 'Did you mean ', linkLike(links.get(name)!), '?')] : []),
    ...(others.length <= MAX_OTHERS
      ? [
          createElement('p', {}, name ? 'The others on this page:' : 'The errors on this page:'),
          createElement('ul', {}, ...others.map(([, link]) => createElement('li', {}, linkLike(link)))),
        ]
      : []),
  ];
}

/** The error that a URL of no page names: in its fragment, or in one of the last two parts of its path. */
export async function suggestForPage(): Promise<(string | Node)[]> {
  const { hash, pathname } = location;
  const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
  const { index } = await loadLookup();
  const answers = [hash.slice(1), ...last].map((part) => lookup(decode(part), index));
  // What one part names for certain comes before what another is only like.
  const entry = [
    ...answers.flatMap(({ exact }) => exact),
    ...answers.flatMap(({ suggestions }) => suggestions.filter(({ fit }) => fit !== 'may fit')),
  ]
    .map((found) => found.entry)
    .find(({ code }) => code);
  if (!entry?.code) return [];
  const link = createElement('a', { href: entry.href }, createElement('code', {}, entry.code));
  return ['Are you looking for ', link, '?'];
}
