import { lookup } from '../../lookup/lookup.ts';
import type { Entry } from '../../lookup/entry.ts';
import { decode } from '../../reference/decode.ts';
import { adoptStyles, createElement } from '../dom.ts';
import { loadLookup } from '../search/data.ts';
import css from './notice.css?inline';

adoptStyles(css);

const MAX_SHOWN_LENGTH = 80;
/** A page with more errors has them in its own index. */
const MAX_OTHERS = 50;

/**
 * The error that one of these parts of a URL means: what one names for certain comes before what another
 * is only like, and what merely may fit is not offered.
 */
async function errorMeant(...parts: string[]): Promise<Entry | undefined> {
  const { index } = await loadLookup();
  const answers = parts.map((part) => lookup(decode(part), index));
  return [
    ...answers.flatMap(({ exact }) => exact),
    ...answers.flatMap(({ suggestions }) => suggestions.filter(({ fit }) => fit !== 'may fit')),
  ].find(({ entry }) => entry.code)?.entry;
}

/** The page's own links to its errors, by code. */
const errorLinks = () =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(':is(.errors, .overview) li a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );

const codeLink = (href: string, ...words: (string | Node)[]) =>
  createElement('a', { href }, createElement('code', {}, ...words));

/** A further link to where one of them leads, with the same words. */
const linkLike = ({ href, childNodes }: HTMLAnchorElement) =>
  codeLink(href, ...[...childNodes].map((node) => node.cloneNode(true)));

/** What a page says about a fragment that it does not have. The text is never read as markup. */
export async function suggestForAnchor(asked: string): Promise<Node[]> {
  const links = errorLinks();
  // Offline, all errors of the page are listed, and none is offered.
  const meant = await errorMeant(asked).catch(() => undefined);
  const shown = asked.length > MAX_SHOWN_LENGTH ? `${asked.slice(0, MAX_SHOWN_LENGTH)}…` : asked;
  const others = [...links].filter(([code]) => code !== meant?.code);
  const quoted = createElement('code', {}, createElement('bdi', {}, shown));
  const own = links.get(meant?.code ?? '');
  return [
    // Said at once; the list of the others is there to be read.
    createElement(
      'div',
      { role: 'alert' },
      createElement('p', {}, 'There is no error ', quoted, ' on this page.'),
      ...(meant?.code
        ? [
            createElement(
              'p',
              {},
              'Did you mean ',
              own ? linkLike(own) : codeLink(meant.href, meant.code),
              '?',
            ),
          ]
        : []),
    ),
    ...(others.length <= MAX_OTHERS
      ? [
          createElement('p', {}, own ? 'The others on this page:' : 'The errors on this page:'),
          createElement('ul', {}, ...others.map(([, link]) => createElement('li', {}, linkLike(link)))),
        ]
      : []),
  ];
}

/** The error that a URL of no page names: in its fragment, or in one of the last two parts of its path. */
export async function suggestForPage(): Promise<(string | Node)[]> {
  const { hash, pathname } = location;
  const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
  // Offline, the page still lists every error.
  const meant = await errorMeant(hash.slice(1), ...last).catch(() => undefined);
  return meant?.code ? ['Are you looking for ', codeLink(meant.href, meant.code), '?'] : [];
}
