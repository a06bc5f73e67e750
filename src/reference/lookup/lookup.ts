import { byMessage, byNearness, byPart } from './guesses.ts';
import { type Entry, type LookupIndex } from './entries.ts';
import { squash } from '../squash.ts';
import { addressesIn, codesIn, entriesNamed } from './names.ts';
import { responsesIn, type PastedResponse } from './response.ts';

/** How a text names an error for certain, the surest way first. */
export const answers = ['response', 'address', 'code', 'former'] as const;
/** How it may mean one. */
const offers = ['part', 'message', 'near'] as const;
const ways = [...answers, ...offers];
export type Way = (typeof ways)[number];

export interface Hit {
  entry: Entry;
  by: Way;
}

/** Answers first, then offers, and among the offers retired errors last. */
const rank = ({ by, entry }: Hit) => {
  const place = ways.indexOf(by);
  return entry.isRetired && place >= answers.length ? place + ways.length : place;
};

export interface Answer {
  /** The surest first, each error once. */
  hits: Hit[];
  /** A name in the text that no error has or had. */
  unknown?: string;
  /** The response in the text, if there is one. */
  response?: PastedResponse;
}

/** Characters of a text that are read; a log of this length is a page of a hundred screens. */
export const LONGEST = 65_536;
/** Hits that anybody would look at. */
const MOST = 8;

/** Marks without width, which copying brings along and nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The text as it was before it was escaped for a URL, for HTML or for JSON. */
const plain = (text: string) =>
  text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/%25/g, '%')
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&quot;|&#34;|&#x22;|\\{1,8}u0022/gi, '"')
    .replace(/\\{1,8}[nrt]/g, '\n');

/** The name that a text consists of, if it is written as code is: `like_this`, `like-this`, `likeThis`. */
const loneName = (text: string) =>
  /^\W*([A-Za-z][\w.-]*(?:[_.-]|[a-z][A-Z])[\w.-]*[A-Za-z0-9])\W*$/.exec(text.slice(0, 200))?.[1];

/** Finds the errors that a text names, and says how surely. Never throws; takes time linear in the text. */
export function lookup(text: string, index: LookupIndex): Answer {
  const clean = plain(text);
  const hits = new Map<Entry, Way>();
  const add = (entries: Entry[], by: Way) => {
    for (const entry of entries) if (!hits.has(entry)) hits.set(entry, by);
  };
  const answer = (more: Omit<Answer, 'hits'> = {}): Answer => ({
    hits: [...hits]
      .map(([entry, by]) => ({ entry, by }))
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MOST),
    ...more,
  });
  /** Offers what is like a name that nothing has. */
  const offer = (name: string) => add(byNearness(name, index, MOST), 'near');

  const responses = responsesIn(clean, text.slice(0, LONGEST));
  const [response] = responses;
  for (const { type, status } of responses) {
    const { entries, by } = entriesNamed(type, index, status);
    add(entries, by === 'former' ? 'former' : 'response');
  }
  if (response && hits.size) return answer({ response });
  if (response) {
    if (response.isCut) add(byPart(response.type, index, MOST), 'part');
    if (!hits.size) offer(response.type);
    return answer(response.isCut && hits.size ? { response } : { response, unknown: response.type });
  }

  const addresses = addressesIn(clean, index);
  for (const { entries, by } of addresses) add(entries, by);
  // An address says which status it means; its code alone does not.
  const said = new Set([...hits.keys()].map(({ type }) => type));
  for (const { entries, by } of codesIn(clean, index)) {
    add(
      entries.filter(({ type }) => !said.has(type)),
      by,
    );
  }
  if (hits.size) return answer();

  const name = addresses[0]?.name ?? loneName(clean);
  if (!addresses.length) {
    add(byPart(clean.trim(), index, MOST), 'part');
    add(byMessage(clean, index, MOST), 'message');
    // Whoever is still typing a code need not hear that its beginning is none.
    if (hits.size) return answer(name && !beginsCode(name, index) ? { unknown: name } : {});
  }
  offer(name ?? clean.trim());
  // `like-this` is also how prose is written, unless some code is like it.
  return answer(name && (hits.size > 0 || name.includes('_')) ? { unknown: name } : {});
}

const beginsCode = (name: string, { entries }: LookupIndex) =>
  entries.some(({ names }) => names.some((own) => own.startsWith(squash(name))));
