import type { ApiError } from './catalogue.ts';

/** Who can fix an error, in the reader's words. */
export const fixers = {
  developer: 'the developer',
  'project-admin': 'a project admin',
  'organization-admin': 'an organization admin',
  'end-user': 'the end user',
  'api-support': 'the API’s support team',
} as const satisfies Record<ApiError['fixableBy'][number], string>;

/** A `mailto:` address that opens a message about an error, with a line for the request id. */
export function supportMail(
  email: string,
  api: string,
  error: { status?: number; type: string },
  requestId = '',
): string {
  const subject = [`${api}:`, error.status, error.type].filter(Boolean).join(' ');
  const body = `Request id: ${requestId}\nProject id: \nTime (UTC): \n`;
  // RFC 6068: percent-encoded, lines end with CR LF.
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${email}?subject=${encode(subject)}&body=${encode(body)}`;
}
