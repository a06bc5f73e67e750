import type { ExactMatch } from '../../lookup/match/lookup.ts';
import type { Entry } from '../../lookup/match/entry.ts';
import type { Fit, Suggestion } from '../../lookup/match/suggestions.ts';
import { createElement } from '../dom.ts';
import { searchText } from './pagefind.ts';

/** The words for how sure a suggestion is. The sentence above the list uses them, too. */
const FIT_LABELS: Record<Fit, string> = {
  sure: 'most likely',
  likely: 'did you mean',
  'may fit': 'may fit',
};

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

const option = (
  href: string,
  title: (string | Node)[],
  label: string,
  facts: string,
  text: (string | Node)[],
) =>
  createElement(
    'a',
    { href, role: 'option', tabindex: '-1' },
    createElement('b', { translate: 'no' }, ...title),
    createElement('i', { translate: 'no' }, facts),
    label && createElement('small', {}, label),
    createElement('span', {}, ...text),
  );

/** Creates the option for an error or a page of the reference. */
export function entryOption(
  { href, title, code, status, reason, messages: [message = ''] }: Entry,
  query = '',
  label = '',
  summary?: string,
): HTMLElement {
  const text = summary ? [summary] : highlight(message, query);
  if (!code) return option(href, highlight(title, query), label, '', text);
  const quoted = createElement('span', summary ? {} : { translate: 'no' }, ...text);
  return option(href, highlight(title, query), label, `${status} ${reason}`, [quoted]);
}

/**
 * Makes the option for a match. Its label is the word for how sure it is. The summary of a pasted error takes
 * the place of the message.
 */
export function matchOption(match: ExactMatch | Suggestion, index: number, query: string, summary?: string) {
  const { entry, matchedBy } = match;
  if ('fit' in match) {
    // Of several suggestions, the sentence calls all but the first “may fit”.
    return entryOption(entry, query, FIT_LABELS[index ? 'may fit' : match.fit], summary);
  }
  // In a response, nearly every word would be marked.
  const words = matchedBy === 'response' || matchedBy === 'url' ? '' : query;
  const made = entryOption(entry, words, matchedBy === 'formerName' ? 'by a former name' : 'exact', summary);
  made.className = 'certain';
  return made;
}

/** Searches the text of the pages, and creates options for the hits that aren't listed yet. */
export async function searchProse(words: string[], listed: string[]): Promise<HTMLElement[]> {
  const hits = await searchText(words);
  return hits
    .filter(({ url }) => !listed.includes(url))
    .map(({ url, title, excerpt }) => option(url, [title], '', '', mark(excerpt)));
}
