import { type Entry, type LookupIndex } from './entries.ts';
import { squash } from '../squash.ts';

/** A name that a text gives, and the errors that have or had it. No errors: it names none. */
export interface Named {
  name: string;
  by: 'address' | 'code' | 'former';
  entries: Entry[];
}

/** The errors with a name in any dress; those of the given status alone, if there are some. */
export function entriesNamed(name: string, index: LookupIndex, status?: number): Omit<Named, 'name'> {
  const key = squash(name);
  const current = index.byType.get(key);
  const entries = current ?? index.byFormerName.get(key) ?? [];
  const ofStatus = entries.filter((entry) => entry.status === status);
  return {
    by: current || !entries.length ? 'code' : 'former',
    entries: ofStatus.length ? ofStatus : entries,
  };
}

/** `…/{status}#name`, `…/{status}/#name`, `…/{status}/name`, `…/errors#name`; the name may be cut off. */
const ADDRESS = /\/(?:(\d{3})(?:\.\w{2,4})?\/?[#/]|errors\/?#)([A-Za-z][\w-]{0,200})/g;

/** The errors that the addresses in a text point at. */
export function addressesIn(text: string, index: LookupIndex): Named[] {
  return [...text.matchAll(ADDRESS)].map(([, status, name]) => {
    const named = entriesNamed(name!, index, Number(status));
    return { ...named, name: name!, by: named.by === 'former' ? 'former' : 'address' };
  });
}

/** A word as programs write it: letters and digits, joined by `_`, `-` or `.`. */
const TOKEN = /[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/g;
/** What never stands within a code, even if it is written with spaces. */
const BREAK = /[\n\r\t"'`()[\]{}<>|,;:=#!?*/\\]+/;
const LONGEST = 120;

/** The errors whose codes stand in a text, in any dress: a code with spaces must stand alone. */
export function codesIn(text: string, index: LookupIndex): Named[] {
  const tokens = [...text.matchAll(TOKEN)].flatMap(([token]) =>
    // `errors.use_https` is a path of names; a dress with dots is tried first.
    [token, ...(token.includes('.') ? token.split('.').filter((part) => part.includes('_')) : [])],
  );
  const phrases = text.split(BREAK).map((phrase) => phrase.trim());
  return [...tokens, ...phrases]
    .filter((name) => name.length > 0 && name.length <= LONGEST)
    .map((name) => ({ name, ...entriesNamed(name, index) }))
    .filter(({ name, entries }) => entries.length > 0 && isDeliberate(name, text));
}

/** A single word of prose is a code only when nothing else was written. */
const isDeliberate = (name: string, text: string) =>
  /[_.\s-]|[a-z][A-Z]|^[A-Z]+$/.test(name) || squash(name) === squash(text);
