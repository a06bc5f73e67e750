import { indexPath } from '../urls.ts';
import { isListed, type Catalog } from '../catalog.ts';
import { squash } from '../squash.ts';

/** What a browser needs to answer a code, kept small: it is loaded when the reader reaches for search. */
export interface LookupData {
  api: string;
  /** The path of the index page, below the site's base. */
  index: string;
  /** Where to write for help, if the API has a mailbox. */
  email?: string;
  /** By status: its code, its reason, its errors, and those that are retired, if there are some. */
  statuses: [code: number, reason: string, errors: Row[], retired?: Row[]][];
}

type Row = [type: string, message: string, ...formerNames: string[]];

/** The lookup's data of a catalog; `base` stands before the path of every address. */
export function lookupData({ api, statuses }: Catalog, base: string): LookupData {
  const mailbox = api.help.find((channel) => 'email' in channel);
  return {
    api: api.name,
    index: base + indexPath(api),
    ...(mailbox && { email: mailbox.email }),
    statuses: statuses.map(({ code, reason, errors }) => {
      const rows = (isRetired: boolean) =>
        errors
          .filter((error) => isListed(error) !== isRetired)
          .map((error): Row => [error.code, error.message, ...error.formerNames]);
      const retired = rows(true);
      return retired.length ? [code, reason, rows(false), retired] : [code, reason, rows(false)];
    }),
  };
}

/** An error as the lookup knows it. */
export interface Entry {
  status: number;
  reason: string;
  type: string;
  message: string;
  href: string;
  isRetired: boolean;
  /** The type and the former names, each squashed. */
  names: string[];
  /** The words of the message. */
  words: string[];
}

/** The words of a text, without case and punctuation. */
export const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export interface LookupIndex {
  entries: Entry[];
  /** By squashed type, and by squashed former name. */
  byType: Map<string, Entry[]>;
  byFormerName: Map<string, Entry[]>;
  /** By the first words of the message. */
  byOpening: Map<string, Entry[]>;
}

/** How many words of a message are enough to look for it in a text. */
export const OPENING = 3;

/** Prepares the data for many lookups. */
export function openIndex({ index, statuses }: LookupData): LookupIndex {
  const entries = statuses.flatMap(([status, reason, errors, retired = []]) =>
    [...errors, ...retired].map(([type, message, ...formerNames], place): Entry => ({
      status,
      reason,
      type,
      message,
      href: `${index}${status}/#${type}`,
      isRetired: place >= errors.length,
      names: [type, ...formerNames].map(squash),
      words: wordsOf(message),
    })),
  );
  const group = (keys: (entry: Entry) => string[]) => {
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      for (const key of keys(entry)) groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return groups;
  };
  return {
    entries,
    byType: group(({ names }) => names.slice(0, 1)),
    byFormerName: group(({ names }) => names.slice(1)),
    byOpening: group(({ words }) => (words.length ? [words.slice(0, OPENING).join(' ')] : [])),
  };
}
