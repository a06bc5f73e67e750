import { codeParts } from '../../reference/names.ts';
import { supportMail } from '../../reference/support.ts';
import type { LookupData } from '../../reference/lookup/entries.ts';
import type { Hit, Way } from '../../reference/lookup/lookup.ts';
import type { PastedResponse } from '../../reference/lookup/response.ts';
import { createElement } from '../dom.ts';
import type { Found } from './pagefind.ts';

/** How an error was found, in the reader's words. */
const labels: Record<Way, string> = {
  response: 'in the response',
  address: 'in the address',
  code: 'exact',
  former: 'by a former name',
  part: 'contains it',
  message: 'by its message',
  near: 'did you mean',
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
export const hitOption = ({ entry, by }: Hit, query: string) => {
  // In a whole response nearly every word would be marked.
  const marked = by === 'response' || by === 'address' ? '' : query;
  return option(
    entry.href,
    createElement('b', {}, ...breakable(highlight(entry.type, marked))),
    createElement('i', {}, `${entry.status} ${entry.reason} · ${labels[by]}`),
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
export function responseSummary(response: PastedResponse, hits: Hit[], { api, email }: LookupData): Node[] {
  const { type, status, requestId, message } = response;
  const known = hits.find(({ by }) => by === 'response')?.entry;
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
  const mail = email && supportMail(email, api, { code: type, ...(status && { status }) }, requestId);
  return [
    createElement(
      'dl',
      {},
      ...(status ? term('Status', String(status)) : []),
      ...term('Type', createElement('code', {}, type)),
      ...(requestId ? term('Request id', createElement('code', {}, requestId), ' ', copy) : []),
      ...(known && message && message !== known.message && !known.message.startsWith(message)
        ? term('Message', 'It differs from the documented one: ', createElement('q', {}, message))
        : []),
      ...(mail ? term('Help', createElement('a', { href: mail }, `Write to ${email}`)) : []),
    ),
  ];
}
