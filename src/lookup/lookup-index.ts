import type { Entry, ErrorEntry } from './entry.ts';
import { normalizeName } from '../reference/ids.ts';
import { toFields, type Field } from './contract.ts';
import type { LookupData, Row } from './data.ts';
import { indexMessages, toSegments, type MessageIndex } from './messages.ts';
import { indexWords, type WordIndex } from './word-index.ts';

export interface LookupIndex {
  site: string;
  /** The last folder of the reference's path: it stands before a code in the URLs of any host. */
  folder: string;
  /** The fields of a response that tell something. */
  contract: Field[];
  entries: ErrorEntry[];
  statuses: Map<number, Entry>;
  /** The page that explains the response. */
  guide?: Entry;
  /** By normalized code, and by normalized former name. */
  byCode: Map<string, ErrorEntry[]>;
  byFormerName: Map<string, ErrorEntry[]>;
  messages: MessageIndex;
  words: WordIndex;
}

function toEntry(row: Row, status: number, reason: string, isRetired: boolean, data: LookupData): ErrorEntry {
  const [code, message, words = '', ...formerNames] = row;
  const [keywords = '', prose = ''] = words.split('|');
  return {
    title: code,
    status,
    reason,
    code,
    message,
    href: data.href.replaceAll('{status}', String(status)).replaceAll('{code}', code),
    isRetired,
    names: [code, ...formerNames].map(normalizeName),
    keywords,
    prose,
    segments: toSegments(message),
  };
}

/** A page that is no error's. */
const toPage = (title: string, href: string, keywords: string): Entry => ({
  title,
  href,
  message: '',
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
    entry.names.forEach((name, place) => {
      const groups = place ? byFormerName : byCode;
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
  const index = {
    site: data.site,
    folder: data.index.split('/').findLast(Boolean) ?? '',
    contract: toFields(data.contract),
    entries,
    statuses: new Map(statuses),
    ...(guide && { guide }),
    byCode,
    byFormerName,
    messages: indexMessages(entries),
  };
  // The words of thousands of errors take some 50 ms, which a query for a code need not wait for.
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
