import type { ExactMatch, MatchKind } from '../../lookup/lookup.ts';
import type { Entry } from '../../lookup/entry.ts';
import type { Suggestion } from '../../lookup/suggestions.ts';
import { createElement } from '../dom.ts';

/** How an entry was found, in the reader's words; what only may fit says that instead. */
const labels: Record<MatchKind, string> = {
  response: 'in the response',
  url: 'in the address',
  code: 'exact',
  status: 'all of the status',
  formerName: 'by a former name',
  part: 'contains it',
  message: 'by its message',
  spelling: 'did you mean',
  words: 'did you mean',
};

/** A text whose every other part is marked. */
export const mark = (parts: string[]) =>
  parts.map((part, i) => (i % 2 ? createElement('mark', {}, part) : part));

/** A text with the words of the query marked. */
function highlight(text: string, query: string): (string | Node)[] {
  const words = query.slice(0, 200).match(/[\p{L}\p{N}]{3,}/gu);
  if (!words) return [text];
  // Only letters and digits are in the pattern, the longest word first.
  const pattern = words.sort((a, b) => b.length - a.length).join('|');
  return mark(text.split(new RegExp(`(${pattern})`, 'iu')));
}

export const option = (
  href: string,
  title: (string | Node)[],
  label: string,
  facts: string,
  text: (string | Node)[],
) =>
  createElement(
    'a',
    { href, role: 'option', tabindex: '-1' },
    createElement('b', {}, ...title),
    createElement('i', {}, facts),
    label && createElement('small', {}, label),
    createElement('span', {}, ...text),
  );

/** An error or a page of the reference. */
export const entryOption = ({ href, title, code, status, reason, message }: Entry, query = '', label = '') =>
  option(href, highlight(title, query), label, code ? `${status} ${reason}` : '', highlight(message, query));

/** What the lookup found, and how surely. */
export function matchOption(match: ExactMatch | Suggestion, query: string) {
  const { entry, matchedBy } = match;
  const isFit = 'fit' in match;
  // In a whole response nearly every word would be marked.
  const words = matchedBy === 'response' || matchedBy === 'url' ? '' : query;
  const label = isFit && match.fit === 'may fit' ? match.fit : labels[matchedBy];
  const made = entryOption(entry, words, label);
  if (!isFit) made.className = 'certain';
  return made;
}
