import type { ExactMatch } from '../../lookup/match/lookup.ts';
import type { Entry } from '../../lookup/match/entry.ts';
import type { Suggestion } from '../../lookup/match/suggestions.ts';
import { createElement } from '../dom.ts';

/** Marks every second part of a text. */
const mark = (parts: string[]) =>
  parts.map((part, index) => (index % 2 ? createElement('mark', {}, part) : part));

/** Marks the words of the query in a text. */
function highlight(text: string, query: string): (string | Node)[] {
  const words = query.slice(0, 200).match(/[\p{L}\p{N}]{3,}/gu);
  if (!words) return [text];
  // The pattern only has letters and digits, the longest word first.
  const pattern = words.sort((a, b) => b.length - a.length).join('|');
  return mark(text.split(new RegExp(`(${pattern})`, 'iu')));
}

const option = (href: string, title: (string | Node)[], facts: string, text: (string | Node)[]) =>
  createElement(
    'a',
    { href, role: 'option', tabindex: '-1' },
    createElement('b', { translate: 'no' }, ...title),
    createElement('i', { translate: 'no' }, facts),
    createElement('span', {}, ...text),
  );

/** Creates the option for an error or a page of the reference. The summary takes the place of the message. */
export function entryOption(
  { href, title, code, status, reason, messages: [message = ''] }: Entry,
  query = '',
  summary?: string,
): HTMLElement {
  const text = summary ? [summary] : highlight(message, query);
  if (!code) return option(href, highlight(title, query), '', text);
  const quoted = createElement('span', summary ? {} : { translate: 'no' }, ...text);
  return option(href, highlight(title, query), `${status} ${reason}`, [quoted]);
}

/** Creates the option for a match. The sentence above the options states how sure it is. */
export function matchOption(match: ExactMatch | Suggestion, query: string, summary?: string) {
  if ('fit' in match) return entryOption(match.entry, query, summary);
  // In a response, nearly every word would be marked.
  const isPasted = match.matchedBy === 'response' || match.matchedBy === 'url';
  const element = entryOption(match.entry, isPasted ? '' : query, summary);
  element.className = 'certain';
  return element;
}

/**
 * Searches the text of the pages, and creates options for the hits that aren't listed yet. Most answers are sure before
 * that, so this code is loaded with Pagefind. Rejects if it can't be loaded.
 */
export async function searchProse(words: string[], listed: string[]): Promise<HTMLElement[]> {
  const { searchText } = await import('./pagefind.ts');
  const hits = await searchText(words);
  return hits
    .filter(({ url }) => !listed.includes(url))
    .map(({ url, title, excerpt }) => option(url, [title], '', mark(excerpt)));
}
