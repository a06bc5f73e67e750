import type { LookupResult } from '../../lookup/lookup.ts';

/** What the search of the prose has come to: pages found, or that it goes on, or that it failed. */
export type Prose = number | 'searching' | 'failed';

const MAX_LISTED = 3;

/** A few names; of more, how many. */
export const listed = (names: string[]) =>
  names.slice(0, MAX_LISTED).join(', ') +
  (names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '');

function certain([first, ...others]: LookupResult['exact']): string {
  if (!first) return '';
  const { entry, matchedBy } = first;
  if (others.length) return `The text names ${listed([first, ...others].map((match) => match.entry.title))}.`;
  return `This is ${entry.title}${matchedBy === 'formerName' ? ', by a former name' : ''}.`;
}

function uncertain([best, ...others]: LookupResult['suggestions']): string {
  if (!best) return '';
  const { title } = best.entry;
  const count = others.length;
  if (best.fit === 'may fit') return count ? `${count + 1} may fit, none for certain.` : `${title} may fit.`;
  const more = count ? ` ${count} more may fit.` : '';
  return (best.fit === 'sure' ? `Most likely ${title}.` : `Did you mean ${title}?`) + more;
}

const ofProse = (prose: Prose) =>
  prose === 'searching'
    ? 'Searching the text…'
    : prose === 'failed'
      ? 'The text cannot be searched now.'
      : prose && `${prose} in the text.`;

/** What was found and how surely, in a sentence or two; what is said of responses comes first. */
export function sentence(
  { exact, suggestions, unknown, isCut }: Omit<LookupResult, 'prose' | 'responses'>,
  prose: Prose = 0,
  ofResponses = '',
): string {
  const said = [
    ofResponses || (unknown && `No error ${unknown.slice(0, 80)} in this reference.`),
    !ofResponses && certain(exact),
    !(ofResponses && unknown) && uncertain(suggestions),
    ofProse(prose),
  ].filter(Boolean);
  if (!said.length) said.push('Nothing found.');
  if (isCut) said.push('The text is long: its beginning and its end were read.');
  return said.join(' ');
}
