import type { LookupResult } from '../../lookup/lookup.ts';
import type { PastedResponse } from '../../lookup/responses.ts';
import { listed } from './sentence.ts';

const nameOf = ({ code, status, entries, isCut }: PastedResponse) =>
  [status ?? entries[0]?.status, code].filter(Boolean).join(' ') +
  (entries.length || isCut ? '' : ', which this reference lacks');

/** What a text holds of responses, and what beside them. */
export function responseSentence({ exact, suggestions, responses, unknown }: LookupResult): string {
  const names = responses.map(nameOf);
  const { requestId } = responses[0]!;
  const said = [
    names.length > 1
      ? `${names.length} responses: ${listed(names)}.`
      : `Response with ${names[0]}${requestId ? `, request id ${requestId}` : ''}.`,
  ];
  const own = new Set<unknown>(responses.flatMap(({ entries }) => entries));
  const others = exact.filter(({ entry }) => !own.has(entry)).map(({ entry }) => entry.title);
  if (others.length) said.push(`Beside it: ${listed(others)}.`);
  // What explains another error's message is no answer to this response.
  if (unknown && suggestions[0]) said.push(`${suggestions[0].entry.title} has such a message.`);
  return said.join(' ');
}
