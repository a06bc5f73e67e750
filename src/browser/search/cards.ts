import type { LookupData } from '../../lookup/data.ts';
import type { LookupResult } from '../../lookup/match/lookup.ts';
import { isDocumented } from '../../lookup/match/messages.ts';
import type { PastedResponse } from '../../lookup/match/responses.ts';
import { supportMail } from '../../reference/support.ts';
import { copy } from '../copy.ts';
import { createElement } from '../dom.ts';

/** Nobody reads more cards for one paste. */
const MAX_CARDS = 8;

/** Makes a button that copies a text. The live region announces the outcome. */
function copyButton(text: string, liveRegion: HTMLElement) {
  const button = createElement('button', { type: 'button' }, 'Copy');
  button.onclick = () => void copy(text, button, liveRegion);
  return button;
}

const quote = (text: string) => createElement('q', { translate: 'no' }, text);
const asCode = (text: string) => createElement('code', { translate: 'no' }, text);
const link = (href: string, text: string) => createElement('a', { href }, text);

/** Makes the card for a response: what differs from the documentation, and what support needs. */
function card(
  response: Partial<PastedResponse>,
  { api, email }: LookupData,
  liveRegion: HTMLElement,
): HTMLElement {
  const { code, status, requestId, message, errorUrl, entries = [] } = response;
  const [known] = entries;
  const mail = email && code && supportMail(email, api, { code, ...(status && { status }) }, requestId);
  const hasOtherStatus = known && status && status !== known.status;
  const differs = known && message && !isDocumented(message, known);
  const made = createElement('dl');
  const row = (name: string, ...value: (string | Node)[]) =>
    made.append(createElement('dt', {}, name), createElement('dd', {}, ...value));
  if (!known && code) row('Type', asCode([status, code].filter(Boolean).join(' ')));
  if (hasOtherStatus) {
    row('Status', `${status}`);
    row('Documented', `${known.status}`);
  }
  if (message && (differs || !known)) row('Message', quote(message));
  if (differs) row('Documented', quote(known.message));
  if (requestId) row('Request ID', asCode(requestId), ' ', copyButton(requestId, liveRegion));
  if (!known && errorUrl) row('Explained at', link(errorUrl, errorUrl));
  if (mail) row('Help', link(mail, `Write to ${email}`));
  return made;
}

/**
 * Makes a card for each response, below the option of its error, or above all options if the error is
 * unknown. A request ID outside of a response gets a card with the first error.
 */
export function responseCards(
  options: HTMLElement[],
  { exact, responses, requestId }: LookupResult,
  data: LookupData,
  liveRegion: HTMLElement,
): HTMLElement[] {
  const entry = exact[0]?.entry;
  const described: Partial<PastedResponse>[] = responses.length
    ? responses.slice(0, MAX_CARDS)
    : requestId && entry?.code
      ? [
          {
            code: entry.code,
            status: entry.status!,
            requestId,
            entries: [entry as PastedResponse['entries'][0]],
          },
        ]
      : requestId
        ? [{ requestId }]
        : [];
  if (described.length) options.forEach((option, number) => (option.style.order = `${number}`));
  return described.map((response) => {
    const made = card(response, data, liveRegion);
    const own: unknown[] = response.entries ?? [];
    made.style.order = `${exact.findIndex((match) => own.includes(match.entry))}`;
    return made;
  });
}
