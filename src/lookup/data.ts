import type { ApiError, Catalog } from '../reference/types.ts';
import { errorObjectPath, indexPath } from '../reference/urls.ts';
import type { Json } from '../reference/json.ts';
import { isListed } from '../reference/catalog.ts';
import type { FieldSource } from './contract.ts';
import { isWeak, meaningsOf } from './everyday-words.ts';
import { wordsOf } from './plain-text.ts';
import { readContract } from './read-contract.ts';

/** What a browser needs to answer a query, kept small: it is loaded when the reader reaches for search. */
export interface LookupData {
  api: string;
  site: string;
  /** The path of the index page, below the site's base. */
  index: string;
  /** Where to write for help, if the API has a mailbox. */
  email?: string;
  /** What a response tells, and where. */
  contract: FieldSource[];
  /** Where an error's own URL leads on this site, with placeholders for its status and its code. */
  href: string;
  /** The page that explains the response: its path, its title and the words of its summary. */
  guide?: [href: string, title: string, words: string];
  /** By status: its code, its reason, its errors, and those that are retired, if there are some. */
  statuses: Status[];
  /** Words that mean about the same, a line a meaning. */
  meanings: string[];
}

type Status = [code: number, reason: string, errors: Row[], retired?: Row[]];

/** An error: `words` are those by which it is called or described, and which code and message lack. */
export type Row = [code: string, message: string, words?: string, ...formerNames: string[]];

/** Words that tie a sentence together. A browser need not know them: nobody asks for an error by them. */
const FILLERS = new Set(
  (
    'after also ask before both each else even ever five hold just likely more most much often ' +
    'once one ones over own rather same some than too very whatever whether whole whose'
  ).split(' '),
);

/** The words of an error that its code and its message lack: `keywords|summary and question`. */
export function furtherWords(code: string, message: string, keywords: string[], prose: string): string {
  const known = new Set([...wordsOf(code), ...wordsOf(message)]);
  const fresh = (text: string) =>
    wordsOf(text).filter(
      (word) => word.length > 1 && !isWeak(word) && !FILLERS.has(word) && !known.has(word) && known.add(word),
    );
  const lists = [fresh(keywords.join(' ')), fresh(prose)].map((words) => words.join(' '));
  return lists.join('|').replace(/\|$/, '');
}

/** What the data is made from, and what follows from that. */
export interface Sources extends Omit<LookupData, 'contract' | 'href' | 'meanings'> {
  /** The template of a response, and the form of the URL that it carries. */
  response: Json;
  errorUrl: string;
}

export function derive({ response, errorUrl, ...data }: Sources): LookupData {
  const base = '{site}{path}';
  const tail = errorUrl.startsWith(base) ? errorUrl.slice(base.length) : '/{status}#{code}';
  return {
    ...data,
    contract: readContract(response, errorUrl),
    // Pages are folders; the contract's URL has no slash at the end of its path.
    href: data.index.replace(/\/$/, '') + tail.replace(/^([^?#]*[^/?#])?(?=[?#]|$)/, '$1/'),
    meanings: meaningsOf(new Set(wordsOf(JSON.stringify(data.statuses)))),
  };
}

const toRow = ({ code, message, summary, question = '', keywords, formerNames }: ApiError): Row => {
  const words = furtherWords(code, message, keywords, `${summary} ${question}`);
  return words || formerNames.length ? [code, message, words, ...formerNames] : [code, message];
};

/** The lookup's data of a catalog; `base` stands before the path of every URL. */
export function lookupData({ api, guide, statuses }: Catalog, base: string): LookupData {
  const mailbox = api.help.find((channel) => 'email' in channel);
  return derive({
    api: api.name,
    site: api.site,
    index: base + indexPath(api),
    ...(mailbox && { email: mailbox.email }),
    response: api.response,
    errorUrl: api.errorUrl,
    ...(guide && {
      guide: [
        base + errorObjectPath(api),
        guide.title,
        furtherWords(guide.title, '', [], guide.summary).slice(1),
      ] as [string, string, string],
    }),
    statuses: statuses.map(({ code, reason, errors }) => {
      const listed = errors.filter(isListed).map(toRow);
      const retired = errors.filter((error) => !isListed(error)).map(toRow);
      return retired.length ? [code, reason, listed, retired] : [code, reason, listed];
    }),
  });
}
