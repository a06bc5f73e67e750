/** Returns a `mailto:` URL that opens a message about an error, with a line for the request ID. */
export function supportMail(
  email: string,
  api: string,
  error: { status?: number; code: string },
  requestId = '',
): string {
  const subject = [`${api}:`, error.status, error.code].filter(Boolean).join(' ');
  const body = `Request id: ${requestId}\nProject id: \nTime (UTC): \n`;
  // RFC 6068: the text is percent-encoded, and lines end with CR LF. Brackets are encoded for Markdown.
  const encode = (text: string) =>
    encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(
      /[()']/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
  return `mailto:${email}?subject=${encode(subject)}&body=${encode(body)}`;
}
