/**
 * Matches an exception with its message, in the styles of many languages: `module.SomeError: message`,
 * `Caused by: a.b.SomeException: message`, `Some::Error (message)`, `** (Some.Error) message`.
 */
const EXCEPTION =
  /(?:^|[\s.:\\(>])((?:[A-Z]\w{2,80})?(?:Error|Exception|Failure))\b(?::\s|\s-\s|\s\(|\)\s|\)?\s*$)(.{0,400})/gm;
/** Matches a message before its exception, as Ruby prints it: `file.rb:3: message (Some::Error)`. */
const EXCEPTION_LAST = /:\s(.{1,400})\s\((?:\w{1,80}::){0,8}(\w{0,80}(?:Error|Exception|Failure))\)$/gm;
/** The most exceptions of a stack trace that are looked up: the last ones, which are a cause and up to four wrappers of it. */
const MAX_LINES = 5;

/** Matches a line of words, as a proxy or a browser shows an error message. */
const PLAIN_LINE = /^[\p{L}\p{N} ,'’-]{3,120}[.!]?$/gmu;

/**
 * The most words of a text that a person wrote with `a/b`, `a=b` or `a:b` in it. The longest ticket in
 * `content/tests/queries` has 24 words. Log lines of other systems begin at 28.
 */
const MAX_TYPED = 24;

/** Whether a program wrote a text. */
const isProgramOutput = (text: string, words: string[]) =>
  /[{}<>[\]\n]/.test(text) || (words.length > MAX_TYPED && /\w[/=:]\w/.test(text));

/**
 * Returns the parts of a text to look up as queries. A text that a person wrote is one query. Of a program's
 * output, only the exceptions with their messages are queries, or else the lines that contain only words,
 * because its other words would match something by chance.
 */
export function queriesIn(text: string, words: string[]): string[] {
  if (!isProgramOutput(text, words)) return [text];
  const exceptions = [
    ...[...text.matchAll(EXCEPTION)].map(([, name, message]) => `${name} ${message}`.trim()),
    ...[...text.matchAll(EXCEPTION_LAST)].map(([, message, name]) => `${name} ${message}`),
  ];
  const plain = exceptions.length ? [] : text.match(PLAIN_LINE);
  return [...new Set([...exceptions, ...(plain ?? [])])].slice(-MAX_LINES).reverse();
}
