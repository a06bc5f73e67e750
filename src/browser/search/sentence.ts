import type { LookupResult } from '../../lookup/lookup.ts';
import type { PastedResponse } from '../../lookup/responses.ts';

/** What the search of the prose has come to: pages found, or that it goes on, or that it failed. */
export type Prose = number | 'searching' | 'failed';

const MAX_LISTED = 3;

/** A few names; of more, how many. */
const listed = (names: string[]) =>
  names.slice(0, MAX_LISTED).join(', ') +
  (names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '');

const responseName = ({ code, status, entries, isCut }: PastedResponse) =>
  [status ?? entries[0]?.status, code].filter(Boolean).join(' ') +
  (entries.length || isCut ? '' : ', not in this reference');

/** What a text holds of responses, and what beside them. */
function ofResponses({ exact, suggestions, responses, unknown }: LookupResult): string {
  const names = responses.map(responseName);
  const { requestId } = responses[0]!;
  const own = new Set<unknown>(responses.flatMap(({ entries }) => entries));
  const others = exact.filter(({ entry }) => !own.has(entry)).map(({ entry }) => entry.title);
  return [
    names.length > 1
      ? `${names.length} responses: ${listed(names)}.`
      : `Response with ${names[0]}${requestId ? `, request id ${requestId}` : ''}.`,
    others.length && `Beside it: ${listed(others)}.`,
    // What explains another error's message is no answer to this response.
    unknown && suggestions[0] && `${suggestions[0].entry.title} has such a message.`,
  ]
    .filter(Boolean)
    .join(' ');
}

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
export function sentence(answer: LookupResult, prose: Prose = 0): string {
  const { exact, suggestions, responses, unknown, isCut } = answer;
  const said = responses.length
    ? [ofResponses(answer), !unknown && uncertain(suggestions)]
    : [
        unknown && `No error ${unknown.slice(0, 80)} in this reference.`,
        certain(exact),
        uncertain(suggestions),
        ofProse(prose),
      ];
  if (!said.some(Boolean)) said.push('Nothing found.');
  if (isCut) said.push('Of the text, its beginning and its end were read.');
  return said.filter(Boolean).join(' ');
}
