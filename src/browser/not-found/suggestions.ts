import { lookup } from '../../lookup/match/lookup.ts';
import { decode } from '../../reference/decode.ts';
import { ERROR_CODE, whole } from '../../reference/ids.ts';
import { adoptStyles, createElement } from '../dom.ts';
import { loadLookup } from '../search/data.ts';
import { waysOn } from '../search/ways-on.ts';
import css from './notice.css?inline';

adoptStyles(css);

const MAX_SHOWN_LENGTH = 80;
/** The most other errors that a notice lists. */
const MAX_OTHERS = 50;

/**
 * Finds the error that one of these parts of a URL names. An exact name in one part wins over a similar name in
 * another. It also returns the first name that no error has.
 */
async function readParts(...parts: string[]) {
  const { index, data } = await loadLookup();
  const answers = parts.map((part) => lookup(decode(part), index));
  const error = [
    ...answers.flatMap(({ exact }) => exact),
    ...answers.flatMap(({ suggestions }) => suggestions.filter(({ isNamed }) => isNamed)),
  ].find(({ entry }) => entry.code)?.entry;
  const unknown = answers.find((answer) => answer.unknown)?.unknown;
  return { error, unknown, data };
}

const CODE = whole(ERROR_CODE);
/** The kinds of characters in codes. */
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /_/, /-/, /\./, /~/];

/**
 * Whether a text could be a code of this reference: it only has kinds of characters that some code has, and it has every
 * kind that all codes have. Other programs add their own fragments to URLs, such as `_ga=1.2`, `gsc.tab=0` or `/route`.
 */
function couldBeCode(text: string, codes: string[]): boolean {
  if (!CODE.test(text)) return false;
  return KINDS.every((kind) =>
    kind.test(text) ? codes.some((code) => kind.test(code)) : !codes.every((code) => kind.test(code)),
  );
}

/** Returns the page's own links to its errors, by code. */
const errorLinks = () =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(':is(.errors, .overview) li a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );

const asCode = (...words: (string | Node)[]) => createElement('code', { translate: 'no' }, ...words);
const codeLink = (href: string, ...words: (string | Node)[]) =>
  createElement('a', { href }, asCode(...words));

/** Creates another link with the same target and the same words. */
const linkLike = ({ href, childNodes }: HTMLAnchorElement) =>
  codeLink(href, ...[...childNodes].map((node) => node.cloneNode(true)));

/**
 * Creates the notice for a fragment that a page doesn't have, unless it can't be about an error. A fragment that isn't
 * like any code may be an error that this reference lacks, or belong to another program, such as
 * `google_vignette`. It only gets a sentence that is true for both, and is not an alert. The fragment is never read as
 * markup.
 */
export async function suggestForAnchor(asked: string, isOpening = false): Promise<Node[]> {
  const links = errorLinks();
  // Offline, all errors of the page are listed, and none is offered.
  const parts = await readParts(asked).catch(() => undefined);
  const meant = parts?.error;
  if (!meant && !couldBeCode(asked, [...links.keys()])) return [];
  const shown = asked.length > MAX_SHOWN_LENGTH ? `${asked.slice(0, MAX_SHOWN_LENGTH)}…` : asked;
  const quoted = asCode(createElement('bdi', {}, shown));
  if (parts && !meant) {
    // Other programs change the fragment while a page is read.
    if (!isOpening) return [];
    const sentences = ['Nothing on this page is named ', quoted, '. ', ...waysOn(shown, parts.data)];
    return [createElement('p', { class: 'quiet' }, ...sentences)];
  }
  const others = [...links].filter(([code]) => code !== meant?.code);
  const own = links.get(meant?.code ?? '');
  const notice = createElement(
    'div',
    { class: 'notice' },
    // Screen readers announce this part, but not the list of the other errors.
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
  );
  return [notice];
}

/** Suggests the error in the URL of a missing page, in its fragment or at the end of its path, after a sentence. */
export async function suggestForPage(): Promise<(string | Node)[]> {
  const { hash, pathname } = location;
  const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
  // Offline, the page still lists every error.
  const parts = await readParts(hash.slice(1), ...last).catch(() => undefined);
  if (parts?.error?.code) {
    return [' Are you looking for ', codeLink(parts.error.href, parts.error.code), '?'];
  }
  if (!parts?.unknown) return [];
  const name = asCode(parts.unknown.slice(0, MAX_SHOWN_LENGTH));
  return [' There is no error ', name, ' in this reference. ', ...waysOn(parts.unknown, parts.data)];
}
