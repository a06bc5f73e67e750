import type { LookupData, Verdicts } from '../../lookup/data.ts';
import type { ErrorEntry } from '../../lookup/match/entry.ts';
import type { LookupResult } from '../../lookup/match/lookup.ts';
import { isDocumented } from '../../lookup/match/messages.ts';
import type { PastedResponse } from '../../lookup/match/responses.ts';
import { formatId } from '../../reference/ids.ts';
import { errorName, supportMail, supportText } from '../../reference/support.ts';
import { copy } from '../copy.ts';
import { createElement } from '../dom.ts';

/** The most cards for one paste. Nobody reads more. */
const MAX_CARDS = 8;

/** Creates a button that copies a text. The live region announces the outcome. */
function copyButton(label: string, text: string, liveRegion: HTMLElement) {
  const button = createElement('button', { type: 'button' }, label);
  button.onclick = () => void copy(text, button, liveRegion);
  return button;
}

const quote = (text: string) => createElement('q', { translate: 'no' }, text);
const asCode = (text: string) => createElement('code', { translate: 'no' }, text);

/** Shows the code of a text, which is between backticks, as code. */
const withCode = (text: string) => text.split('`').map((part, index) => (index % 2 ? asCode(part) : part));
const link = (href: string, text: string) => createElement('a', { href }, text);

/** The data for the cards, in addition to the answer. */
interface Context {
  data: LookupData;
  verdicts: Verdicts;
  /** When the request failed, in UTC. */
  time: string | undefined;
  liveRegion: HTMLElement;
}

/** Creates the card for a response: the verdict, the differences from the documentation, and the facts for support. */
function card(response: Partial<PastedResponse>, { data, verdicts, time, liveRegion }: Context): HTMLElement {
  const { code, status, requestId, message, errorUrl, entries = [] } = response;
  const [known] = entries;
  const verdict = known && verdicts[formatId(known)];
  const facts = { requestId, time };
  const { email, supportFacts } = data;
  const mail = email && code && supportMail(email, data, { code, ...(status && { status }) }, facts);
  const hasOtherStatus = known && status && status !== known.status;
  const differs = known && message && !isDocumented(message, known);
  const rows = createElement('dl');
  const row = (name: string, ...value: (string | Node)[]) =>
    rows.append(createElement('dt', {}, name), createElement('dd', {}, ...value));
  if (!known && code) row('Type', asCode(errorName({ status, code })));
  for (const [label, text] of verdict?.rows ?? []) row(label, ...withCode(text));
  if (hasOtherStatus) {
    row('Status', `${status}`);
    row('Documented', `${known.status}`);
  }
  if (message && (differs || !known)) row('Message', quote(message));
  if (differs) row('Documented', ...known.messages.map(quote));
  if (requestId) row('Request ID', asCode(requestId), ' ', copyButton('Copy', requestId, liveRegion));
  if (!known && errorUrl) row('Explained at', link(errorUrl, errorUrl));
  const actions = createElement('p');
  if (known) {
    const open = link(known.href, 'Open the explanation');
    actions.append(
      open,
      copyButton(
        'Copy for support',
        supportText(supportFacts, errorName(known), open.href, facts),
        liveRegion,
      ),
    );
  }
  if (mail) actions.append(link(mail, `Write to ${email}`));
  return createElement('section', { class: `card ${verdict?.retry ?? ''}` }, rows, actions);
}

/** Returns the error that a text certainly means. */
export const certainEntry = ({ exact: [exact], suggestions: [best] }: LookupResult) =>
  (exact ?? (best?.fit === 'sure' ? best : undefined))?.entry;

/** Returns the responses that get a card. A pasted code or message is treated as a response. */
function responsesToShow(answer: LookupResult): Partial<PastedResponse>[] {
  const { responses, requestId } = answer;
  if (responses.length) return responses.slice(0, MAX_CARDS);
  const entry = certainEntry(answer);
  if (entry?.code) {
    const known = entry as ErrorEntry;
    const { code, status } = known;
    return [{ code, status, entries: [known], ...(requestId && { requestId }) }];
  }
  return requestId ? [{ requestId }] : [];
}

/**
 * Creates the cards for a paste, each below the option of its error, or above all options if the error is
 * unknown.
 */
export function responseCards(options: HTMLElement[], answer: LookupResult, context: Context): HTMLElement[] {
  options.forEach((option, number) => (option.style.order = `${number}`));
  const entries = [...answer.exact, ...answer.suggestions].map(({ entry }) => entry);
  return responsesToShow(answer).map((response) => {
    const element = card(response, context);
    const own: unknown[] = response.entries ?? [];
    element.style.order = `${entries.findIndex((entry) => own.includes(entry))}`;
    return element;
  });
}
