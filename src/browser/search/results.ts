import { codeParts } from '../../reference/names.ts';
import { supportMail } from '../../reference/support.ts';
import type { LookupData } from '../../lookup/data.ts';
import type { ExactMatch, MatchKind } from '../../lookup/lookup.ts';
import { isDocumented } from '../../lookup/messages.ts';
import type { PastedResponse } from '../../lookup/responses.ts';
import type { Suggestion } from '../../lookup/suggestions.ts';
import { createElement } from '../dom.ts';
import type { Found } from './pagefind.ts';

/** How an error was found, in the reader's words. */
const labels: Record<MatchKind, string> = {
  response: 'in the response',
  url: 'in the address',
  code: 'exact',
  status: 'all errors of the status',
  formerName: 'by a former name',
  part: 'contains it',
  message: 'by its message',
  spelling: 'did you mean',
  words: 'did you mean',
};

const MAX_WORDS = 12;

/** A text with the words of the query marked. */
function highlight(text: string, query: string): (string | Node)[] {
  const words = (query.slice(0, 300).match(/[\p{L}\p{N}]{2,}/gu) ?? []).slice(0, MAX_WORDS);
  if (!words.length) return [text];
  // Only letters and digits are in the pattern, the longest word first.
  const pattern = words.toSorted((a, b) => b.length - a.length).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'iu'))
    .map((part, i) => (i % 2 ? createElement('mark', {}, part) : part));
}

/** A code may break between its parts. */
const breakable = (parts: (string | Node)[]): (string | Node)[] =>
  parts.flatMap((part): (string | Node)[] =>
    typeof part === 'string'
      ? codeParts(part).flatMap((word, i) => (i ? [createElement('wbr'), word] : [word]))
      : [part, ...(part.textContent?.endsWith('_') ? [createElement('wbr')] : [])],
  );

const option = (href: string, ...children: (string | Node)[]) =>
  createElement('a', { href, role: 'option', tabindex: '-1', 'aria-selected': 'false' }, ...children);

/** An error that the lookup found. */
export const hitOption = ({ entry, matchedBy }: ExactMatch | Suggestion, query: string) => {
  // In a whole response nearly every word would be marked.
  const marked = matchedBy === 'response' || matchedBy === 'url' ? '' : query;
  return option(
    entry.href,
    createElement('b', {}, ...breakable(highlight(entry.title, marked))),
    createElement(
      'i',
      {},
      [entry.code && `${entry.status} ${entry.reason}`, labels[matchedBy]].filter(Boolean).join(' · '),
    ),
    createElement('span', {}, ...highlight(entry.message, marked)),
  );
};

/** A page or an error whose text the query was found in. */
export const foundOption = ({ url, title, excerpt }: Found) =>
  option(
    url,
    createElement('b', {}, ...breakable([title])),
    createElement('span', {}, ...excerpt.map((text, i) => (i % 2 ? createElement('mark', {}, text) : text))),
  );

/** What was understood of a pasted response, and what to do with it. */
export function responseSummary(response: PastedResponse, { api, email }: LookupData): Node[] {
  const { code, status, requestId, message } = response;
  const [known] = response.entries;
  const term = (name: string, ...value: (string | Node)[]) => [
    createElement('dt', {}, name),
    createElement('dd', {}, ...value),
  ];
  const copy = createElement('button', { type: 'button' }, 'Copy');
  copy.onclick = async () => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const outcome = clipboard?.writeText(requestId!).then(() => 'Copied');
    copy.textContent = (await outcome?.catch(() => undefined)) ?? 'Not copied';
  };
  const mail = email && supportMail(email, api, { code, ...(status && { status }) }, requestId);
  return [
    createElement(
      'dl',
      {},
      ...(status ? term('Status', String(status)) : []),
      ...term('Type', createElement('code', {}, code)),
      ...(requestId ? term('Request id', createElement('code', {}, requestId), ' ', copy) : []),
      ...(known && message && !isDocumented(message, known)
        ? term('Message', 'It differs from the documented one: ', createElement('q', {}, message))
        : []),
      ...(mail ? term('Help', createElement('a', { href: mail }, `Write to ${email}`)) : []),
    ),
  ];
}
