/** The name of an API, and the lines for its support with `{requestId}` and `{time}`, one for each fact. */
export interface Support {
  api: string;
  supportFacts: string;
}

/** Returns the name of an error in a message to support, such as `404 not_found`. A text may contain only a part of it. */
export const errorName = ({ status, code }: { status?: number | undefined; code?: string | undefined }) =>
  [status, code].filter(Boolean).join(' ');

/** The facts about a failed request that are known. */
export interface RequestFacts {
  requestId?: string | undefined;
  /** When the request failed, in UTC. */
  time?: string | undefined;
}

/** Fills in the lines for support. A fact that is not known stays empty. */
const factLines = (lines: string, facts: RequestFacts) =>
  lines.replace(/\{(requestId|time)\}/g, (_, name: keyof RequestFacts) => facts[name] ?? '');

/** Returns a `mailto:` URL that opens a message about an error, with a line for each fact about the request. */
export function supportMail(
  email: string,
  { api, supportFacts }: Support,
  error: { status?: number; code: string },
  facts: RequestFacts = {},
): string {
  const subject = `${api}: ${errorName(error)}`;
  // RFC 6068: the text is percent-encoded, and lines end with CR LF. Brackets are encoded for Markdown.
  const encode = (text: string) =>
    encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(
      /[()']/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
  return `mailto:${email}?subject=${encode(subject)}&body=${encode(factLines(supportFacts, facts))}`;
}

const inUtc = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ');

/** Returns a plain text about an error for a chat, a forum or a mail. `page` is the URL that explains the error. */
export function supportText(
  supportFacts: string,
  error: string,
  page: string,
  { requestId, time }: RequestFacts = {},
): string {
  const facts = { requestId, time: time ?? `before ${inUtc(new Date())}` };
  return `${error}\n${factLines(supportFacts, facts)}Page: ${page}\n`;
}

/** Finds the first time with a time zone in a log, and returns it in UTC. */
export function timeIn(text: string): string | undefined {
  const [stamp] =
    /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)/.exec(text) ?? [];
  const date = new Date(stamp ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : inUtc(date);
}
