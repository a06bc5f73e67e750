import { nearest } from '../reference/nearest.ts';

const element = (name: string, ...children: (string | Node)[]) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** The page's own links to its errors, by error type. */
const errorLinks = () =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('a[data-type]')].map((link) => [
      link.dataset.type!,
      link,
    ]),
  );

const linkTo = (original: HTMLAnchorElement) => {
  const link = element('a', element('code', ...original.cloneNode(true).childNodes)) as HTMLAnchorElement;
  link.href = original.href;
  return link;
};

const LONGEST_SHOWN = 80;

/** What a page says about a fragment that it does not have. The text is never markup. */
export function describeLost(asked: string): Node[] {
  const links = errorLinks();
  const name = nearest(asked, links.keys());
  const shown = asked.length > LONGEST_SHOWN ? `${asked.slice(0, LONGEST_SHOWN)}…` : asked;
  return [
    element('p', 'There is no error ', element('code', element('bdi', shown)), ' on this page.'),
    ...(name ? [element('p', 'Did you mean ', linkTo(links.get(name)!), '?')] : []),
    element('p', name ? 'The others on this page:' : 'The errors on this page:'),
    element(
      'ul',
      ...[...links].filter(([type]) => type !== name).map(([, link]) => element('li', linkTo(link))),
    ),
  ];
}

/** The error that a lost address most probably meant: its fragment or one of its last two parts. */
export function errorInAddress({ hash, pathname }: Location): HTMLAnchorElement | undefined {
  const links = errorLinks();
  const parts = [hash.slice(1), ...pathname.split('/').filter(Boolean).reverse().slice(0, 2)];
  for (const part of parts) {
    const name = nearest(part, links.keys());
    if (name) return linkTo(links.get(name)!);
  }
  return undefined;
}
