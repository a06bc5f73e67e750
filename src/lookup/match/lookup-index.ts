import { normalizeName } from '../../reference/ids.ts';
import { fill } from '../../reference/placeholders.ts';
import type { LookupData, Row } from '../data.ts';
import type { Entry, ErrorEntry } from './entry.ts';
import { toFields, type Field } from './fields.ts';
import { indexMessages, toSegments, type MessageIndex } from './messages.ts';
import { indexWords, type WordIndex } from './word-index.ts';

export interface LookupIndex {
  site: string;
  /** The last folder of the reference's path. It precedes the status or the code in the URLs of any host. */
  folder: string;
  /** The fields of a response that contain a placeholder. */
  fields: Field[];
  /** Matches a request ID by its shape, if the API's IDs have one. */
  requestId?: RegExp;
  entries: ErrorEntry[];
  statuses: Map<number, Entry>;
  /** The page that explains the response. */
  guide?: Entry;
  /** The codes, exactly as they are. */
  codes: Set<string>;
  /** By normalized code. */
  byCode: Map<string, ErrorEntry[]>;
  byFormerName: Map<string, ErrorEntry[]>;
  messages: MessageIndex;
  words: WordIndex;
}

function toEntry(row: Row, status: number, reason: string, isRetired: boolean, data: LookupData): ErrorEntry {
  const [code, message, words = '', ...formerNames] = row;
  const messages = [message].flat();
  const [keywords = '', prose = ''] = words.split('|');
  return {
    title: code,
    status,
    reason,
    code,
    messages,
    href: fill(data.href, { status, code }),
    isRetired,
    names: [code, ...formerNames].map(normalizeName),
    keywords,
    prose,
    segments: messages.map(toSegments),
  };
}

/** Returns an entry for a page that isn't about one error. */
const toPage = (title: string, href: string, keywords: string): Entry => ({
  title,
  href,
  messages: [],
  isRetired: false,
  names: [],
  keywords,
  prose: '',
  segments: [],
});

/** Prepares the data for many lookups. */
export function createIndex(data: LookupData): LookupIndex {
  const entries = data.statuses.flatMap(([status, reason, errors, retired = []]) => [
    ...errors.map((row) => toEntry(row, status, reason, false, data)),
    ...retired.map((row) => toEntry(row, status, reason, true, data)),
  ]);
  const byCode = new Map<string, ErrorEntry[]>();
  const byFormerName = new Map<string, ErrorEntry[]>();
  for (const entry of entries) {
    entry.names.forEach((name, number) => {
      const groups = number ? byFormerName : byCode;
      const group = groups.get(name);
      if (group) group.push(entry);
      else groups.set(name, [entry]);
    });
  }
  const statuses = data.statuses.map(([status, reason]): [number, Entry] => [
    status,
    { ...toPage(`${status} ${reason}`, `${data.index}${status}/`, reason), status, reason },
  ]);
  const guide = data.guide && toPage(data.guide[1], data.guide[0], data.guide.slice(1).join(' '));
  const { requestIdPrefix } = data;
  const index = {
    site: data.site,
    folder: data.index.split('/').findLast(Boolean) ?? '',
    fields: toFields(data.fields),
    ...(requestIdPrefix && {
      requestId: new RegExp(`(?<![\\w-])${requestIdPrefix}(?=[\\w-]*\\d)[\\w-]{8,200}`, 'i'),
    }),
    entries,
    statuses: new Map(statuses),
    ...(guide && { guide }),
    codes: new Set(entries.map(({ code }) => code)),
    byCode,
    byFormerName,
    messages: indexMessages(entries),
  };
  // Indexing the words of thousands of errors takes some 50 ms, and a query for a code doesn't need them.
  let words: WordIndex | undefined;
  return {
    ...index,
    get words() {
      return (words ??= indexWords(
        [...entries, ...index.statuses.values(), ...(guide ? [guide] : [])],
        data,
      ));
    },
  };
}
