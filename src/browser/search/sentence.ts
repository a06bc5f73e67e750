import type { LookupData } from '../../lookup/data.ts';
import type { LookupResult } from '../../lookup/match/lookup.ts';
import type { PastedResponse } from '../../lookup/match/responses.ts';

/** The state of the text search: the number of hits, or that it is running, or that it failed. */
export type ProseState = number | 'searching' | 'failed';

/** The most names that a sentence lists. The list below it contains the others. */
const MAX_LISTED = 3;

/** Joins a few names. Of more names, it returns how many there are. */
const listNames = (names: string[]) =>
  names.slice(0, MAX_LISTED).join(', ') +
  (names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '');

const responseName = ({ code, status, entries, isCut }: PastedResponse) =>
  [status ?? entries[0]?.status, code].filter(Boolean).join(' ') +
  (entries.length || isCut ? '' : ', not in this reference');

/** Describes the responses in a text, and the errors that the text names in addition. */
function responseSentence({ exact, suggestions, responses, unknown }: LookupResult): string {
  const names = responses.map(responseName);
  const own = new Set<unknown>(responses.flatMap(({ entries }) => entries));
  const others = exact.filter(({ entry }) => !own.has(entry)).map(({ entry }) => entry.title);
  return [
    names.length > 1 ? `${names.length} responses: ${listNames(names)}.` : `Response with ${names[0]}.`,
    others.length && `The text also names ${listNames(others)}.`,
    // The error with such a message is not an answer to this response.
    unknown && suggestions[0] && `${suggestions[0].entry.title} has such a message.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function exactSentence([first, ...others]: LookupResult['exact']): string {
  if (!first) return '';
  const { entry, matchedBy } = first;
  if (others.length) {
    const names = listNames([first, ...others].map((match) => match.entry.title));
    return matchedBy === 'status' ? `These pages list the errors: ${names}.` : `The text names ${names}.`;
  }
  return `This is ${entry.title}${matchedBy === 'formerName' ? ', by a former name' : ''}.`;
}

function suggestionSentence([best, ...others]: LookupResult['suggestions']): string {
  if (!best) return '';
  const { title } = best.entry;
  const count = others.length;
  if (best.fit === 'may fit') return count ? `${count + 1} may fit, none for certain.` : `${title} may fit.`;
  const more = count ? ` ${count} more may fit.` : '';
  return (best.fit === 'sure' ? `Most likely ${title}.` : `Did you mean ${title}?`) + more;
}

const proseSentence = (state: ProseState) =>
  state === 'searching'
    ? 'Searching the text…'
    : state === 'failed'
      ? 'The text cannot be searched now. Reload the page to try again.'
      : state && `${state} in the text.`;

/** The most statuses that a sentence lists. Of more statuses, it counts the errors. */
const MAX_STATUSES = 3;

/** Describes what this reference covers: “This reference covers the 409 and 410 errors of the Example API.” */
export function coverage({ api, statuses }: LookupData): string {
  const codes = statuses.filter(([, , errors]) => errors.length).map(([status]) => String(status));
  const count = statuses.reduce((sum, [, , errors]) => sum + errors.length, 0);
  const which = codes.length > MAX_STATUSES ? count : new Intl.ListFormat('en').format(codes);
  return `This reference covers ${codes.length > MAX_STATUSES ? '' : 'the '}${which} errors of the ${api}.`;
}

/** Describes what was found, and how sure it is, in one or two sentences. */
export function sentence(answer: LookupResult, prose: ProseState = 0): string {
  const { exact, suggestions, responses, unknown, isCut } = answer;
  const sentences = responses.length
    ? [responseSentence(answer), !unknown && suggestionSentence(suggestions)]
    : [
        unknown && `No error ${unknown.slice(0, 80)} in this reference.`,
        exactSentence(exact),
        suggestionSentence(suggestions),
        proseSentence(prose),
      ];
  if (!sentences.some(Boolean)) sentences.push('Nothing found.');
  if (isCut) sentences.push('The text is long, so only parts of it were read.');
  return sentences.filter(Boolean).join(' ');
}
