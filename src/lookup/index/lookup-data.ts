import { isListed } from '../../reference/catalog.ts';
import type { Json } from '../../reference/json.ts';
import { supportOf } from '../../reference/labels.ts';
import type { ApiError, Catalog } from '../../reference/types.ts';
import { errorObjectPath, indexPath } from '../../reference/urls.ts';
import type { LookupData, Row } from '../data.ts';
import { isStopWord } from '../stop-words.ts';
import { wordsOf } from '../words.ts';
import { fieldPatterns } from './field-patterns.ts';
import { synonymsOf } from './synonyms.ts';

/** Returns the words that a code and its message lack, each once: `keywords|summary and question`. */
export function furtherWords(code: string, message: string, keywords: string[], prose: string): string {
  const known = new Set([...wordsOf(code), ...wordsOf(message)]);
  const newWords = (text: string) =>
    wordsOf(text).filter((word) => {
      const isNew = word.length > 1 && !isStopWord(word) && !known.has(word);
      if (isNew) known.add(word);
      return isNew;
    });
  const lists = [newWords(keywords.join(' ')), newWords(prose)].map((words) => words.join(' '));
  return lists.join('|').replace(/\|$/, '');
}

/** The part of the data that is copied from the content, and the templates that the rest is derived from. */
export interface Sources extends Omit<LookupData, 'fields' | 'href' | 'synonyms'> {
  response: Json;
  errorUrl: string;
}

/** Adds the parts of the data that follow from the others. */
export function derive({ response, errorUrl, ...data }: Sources): LookupData {
  const base = '{site}{path}';
  const tail = errorUrl.slice(base.length);
  // Every other form leads to a page for some of the errors.
  const isKnown = errorUrl.startsWith(base) && /^(?:\/\{status\})?\/?#|^[^#]*$/.test(tail);
  return {
    ...data,
    fields: fieldPatterns(response, errorUrl),
    // Pages are folders, so their paths end with a slash, which the URL in a response lacks.
    href:
      data.index.replace(/\/$/, '') +
      (isKnown ? tail : '/{status}#{code}').replace(/^([^?#]*[^/?#])?(?=[?#]|$)/, '$1/'),
    synonyms: synonymsOf(new Set(wordsOf(JSON.stringify(data.statuses)))),
  };
}

function toRow({ code, message, messages, summary, question = '', keywords, formerNames }: ApiError): Row {
  const all = [message, ...messages];
  const words = furtherWords(code, all.join(' '), keywords, `${summary} ${question}`);
  const shown = messages.length ? all : message;
  return words || formerNames.length ? [code, shown, words, ...formerNames] : [code, shown];
}

/** Returns the lookup data of a catalog. `base` is the base path of the site. */
export function lookupData({ api, guide, statuses }: Catalog, base: string): LookupData {
  const mailbox = api.help.find((channel) => 'email' in channel);
  const channel = api.help.find((other) => 'url' in other);
  const requestIdPrefix = /^[a-z]+[-_]/i.exec(api.sampleRequestId ?? '')?.[0];
  return derive({
    ...supportOf(api),
    site: api.site,
    index: base + indexPath(api),
    ...(mailbox ? { email: mailbox.email } : channel && { channel: [channel.label, channel.url] }),
    ...(api.allErrors && { allErrors: api.allErrors }),
    ...(requestIdPrefix && { requestIdPrefix }),
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
