import { make } from './dom.ts';

/** The page's own links to its errors, by error type. */
export const errorLinks = () =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(':is(.errors, .overview) li a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );

/** A further link to where one of them leads, with the same words. */
export function linkLike(original: HTMLAnchorElement): HTMLAnchorElement {
  const link = make('a', {}, make('code', {}, ...original.cloneNode(true).childNodes));
  link.href = original.href;
  return link;
}
