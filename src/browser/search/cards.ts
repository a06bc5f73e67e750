import { supportMail } from '../../reference/support.ts';
import type { LookupData } from '../../lookup/data.ts';
import type { LookupResult } from '../../lookup/lookup.ts';
import { isDocumented } from '../../lookup/messages.ts';
import type { PastedResponse } from '../../lookup/responses.ts';
import { createElement } from '../dom.ts';

/** Nobody reads more of one paste. */
const MAX_CARDS = 8;
/** Milliseconds for which a button says what it did. */
const OUTCOME_MS = 2_000;

/** Copies a text; the button says so, and the dialog's live region says it to screen readers. */
function copyButton(text: string, state: HTMLElement) {
  const outcome = createElement('span', { class: 'visually-hidden' });
  const button = createElement('button', { type: 'button' }, 'Copy');
  button.onclick = async () => {
    // Without a secure context there is no clipboard.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const copied = clipboard?.writeText(text).then(() => 'Copied');
    button.textContent = outcome.textContent = (await copied?.catch(() => undefined)) ?? 'Not copied';
    // What else it says need not be said again.
    state.ariaAtomic = 'false';
    state.append(outcome);
    setTimeout(() => {
      button.textContent = 'Copy';
      outcome.remove();
    }, OUTCOME_MS);
  };
  return button;
}

/** What a pasted response says, and what to do with it; the error itself is an option of the list. */
function card(response: PastedResponse, { api, email }: LookupData, state: HTMLElement): HTMLElement {
  const { code, status, requestId, message, errorUrl, entries } = response;
  const [known] = entries;
  const mail = email && supportMail(email, api, { code, ...(status && { status }) }, requestId);
  const hasOther = known && status && status !== known.status;
  const differs = known && message && !isDocumented(message, known);
  const made = createElement('dl');
  const row = (name: string, ...value: (string | Node)[]) =>
    made.append(createElement('dt', {}, name), createElement('dd', {}, ...value));
  const quote = (text: string) => createElement('q', {}, text);
  const asCode = (text: string) => createElement('code', {}, text);
  const link = (href: string, text: string) => createElement('a', { href }, text);
  if (!known) row('Type', asCode([status, code].filter(Boolean).join(' ')));
  if (hasOther) {
    row('Status', `${status}`);
    row('Documented', `${known.status}`);
  }
  if (message && (differs || !known)) row('Message', quote(message));
  if (differs) row('Documented', quote(known.message));
  if (requestId) row('Request id', asCode(requestId), ' ', copyButton(requestId, state));
  if (!known && errorUrl) row('Explained at', link(errorUrl, errorUrl));
  if (mail) row('Help', link(mail, `Write to ${email}`));
  return made;
}

/** A card for each response: it lies below the option for its error, or before all if there is none. */
export function responseCards(
  options: HTMLElement[],
  { exact, responses }: LookupResult,
  data: LookupData,
  state: HTMLElement,
): HTMLElement[] {
  if (responses.length) options.forEach((option, place) => (option.style.order = `${place}`));
  return responses.slice(0, MAX_CARDS).map((response) => {
    const made = card(response, data, state);
    const own: unknown[] = response.entries;
    made.style.order = `${exact.findIndex(({ entry }) => own.includes(entry))}`;
    return made;
  });
}
