/** Escapes a text for HTML or XML. Only for text content, not for attributes. */
export const escapeHtml = (text: string) =>
  // XML reserves `]]>` for the end of a section.
  text.replace(/[&<]|(?<=\]\])>/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

/** Escapes a text for a regular expression that matches exactly this text. */
export const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Scripts of living languages that are written from right to left. See https://www.unicode.org/iso15924/ */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Whether a language is written from right to left: by the script in its tag, or by its usual script. */
export function isRightToLeft(tag: string): boolean {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script);
}

/** Matches a host name with at least one dot. Its labels are letters, digits, hyphens and underscores. */
const DOMAIN = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)+$/;

/** Whether a host name has the form of a domain, such as `docs.example.com`. */
export const isDomain = (hostname: string) => DOMAIN.test(hostname);

/** Whether a text is a full https: URL without a user name, or a mailto: URL with an address. */
export function isPlainUrl(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname } = new URL(text);
  if (protocol === 'mailto:') {
    const [mailbox, host, ...others] = pathname.split('@');
    return !!mailbox && !!host && isDomain(host.toLowerCase()) && !others.length;
  }
  return protocol === 'https:' && !username && !password && isDomain(hostname);
}
