import { decode } from '../reference/decode.ts';
import { nearest } from '../reference/nearest.ts';
import { squash } from '../reference/squash.ts';
import { errorLinks, linkLike } from './error-links.ts';

/** Offers the error that a lost address names: in its fragment or in one of its last two parts. */
export function describeLostPage(): (string | Node)[] {
  const { hash, pathname } = location;
  const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
  const parts = [hash.slice(1), ...last].map(decode).filter((part) => /[a-z][_-][a-z]/i.test(part));
  const links = errorLinks();
  const types = [...links.keys()];
  let type = types.find((name) => parts.some((part) => squash(part) === squash(name)));
  for (const part of parts) type ??= nearest(part, types);
  return type ? ['Are you looking for ', linkLike(links.get(type)!), '?'] : [];
}
