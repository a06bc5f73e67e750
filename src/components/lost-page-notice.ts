import { decode } from '../reference/decode.ts';
import { nearest } from '../reference/nearest.ts';
import { normalizeName } from '../reference/normalize-name.ts';
import { make } from './dom.ts';
import { prepareLookup } from './lookup-data.ts';

/** Offers the error that a lost address names: in its fragment or in one of its last two parts. */
export async function describeLostPage(): Promise<(string | Node)[]> {
  const { hash, pathname } = location;
  const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
  const parts = [hash.slice(1), ...last].map(decode).filter((part) => /[a-z][_-][a-z]/i.test(part));
  const { entries } = (await prepareLookup()).index;
  const types = entries.map(({ code }) => code);
  let type = types.find((name) => parts.some((part) => normalizeName(part) === normalizeName(name)));
  for (const part of parts) type ??= nearest(part, types);
  const entry = entries.find((candidate) => candidate.code === type);
  return entry
    ? ['Are you looking for ', make('a', { href: entry.href }, make('code', {}, entry.code)), '?']
    : [];
}
