import { isListed, type ApiError, type Status } from './catalogue.ts';

/** Who can fix an error, in the reader's words. */
const fixers = {
  developer: 'the developer',
  'project-admin': 'a project admin',
  'organization-admin': 'an organization admin',
  'end-user': 'the end user',
  'api-support': 'the API’s support team',
} as const satisfies Record<ApiError['fixableBy'][number], string>;

// Marked as pure, so that it does not come along into the browser.
const list = /* @__PURE__ */ new Intl.ListFormat('en', { type: 'disjunction' });

/** Who can fix an error, as a phrase: “The developer or a project admin”. */
export function fixedBy({ fixableBy }: ApiError): string {
  const phrase = list.format(fixableBy.map((who) => fixers[who]));
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Whether a retry can help, in two words. */
export const retryAnswer = ({ retryHelps }: ApiError) => (retryHelps ? 'Can help.' : 'Does not help.');

/** What a reader must know of an error that is on its way out, or gone. Undefined if it is active. */
export function describeState({ state }: ApiError): string | undefined {
  if (state.is === 'active') return undefined;
  return state.is === 'deprecated'
    ? 'Deprecated: the API still sends this error, and will stop.'
    : `Retired: the API has not sent this error since ${state.since}.`;
}

/** The errors of a status that a question each tells apart: none where there are too many to compare. */
export function toTellApart({ errors }: Status): ApiError[] {
  const listed = errors.filter(isListed);
  return listed.length > 1 && listed.length <= 12 ? listed : [];
}

/** A `mailto:` address that opens a message about an error, with a line for the request id. */
export function supportMail(
  email: string,
  api: string,
  error: { status?: number; type: string },
  requestId = '',
): string {
  const subject = [`${api}:`, error.status, error.type].filter(Boolean).join(' ');
  const body = `Request id: ${requestId}\nProject id: \nTime (UTC): \n`;
  // RFC 6068: percent-encoded, lines end with CR LF; brackets too, for the sake of Markdown.
  const encode = (text: string) =>
    encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(
      /[()']/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
  return `mailto:${email}?subject=${encode(subject)}&body=${encode(body)}`;
}
