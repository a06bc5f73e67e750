/**
 * Matches an exception with its message, in the styles of many languages: `module.SomeError: message`,
 * `Caused by: a.b.SomeException: message`, `Some::Error (message)`, `** (Some.Error) message`.
 */
const EXCEPTION =
  /(?:^|[\s.:\\(>])((?:[A-Z]\w{2,80})?(?:Error|Exception|Failure))\b(?::\s|\s-\s|\s\(|\)\s|\)?\s*$)(.{0,400})/gm;
/** Matches a message before its exception, as Ruby prints it: `file.rb:3: message (Some::Error)`. */
const EXCEPTION_LAST = /:\s(.{1,400})\s\((?:\w{1,80}::){0,8}(\w{0,80}(?:Error|Exception|Failure))\)$/gm;
/** The last lines of a stack trace name the cause. Five lines hold all causes of the traces in the tests. */
const MAX_LINES = 5;

/** Matches a line of words, as a proxy or a browser shows an error message. */
const PLAIN_LINE = /^[\p{L}\p{N} ,'’-]{3,120}[.!]?$/gmu;

/** Words of the longest text without brackets and line ends that a person writes about an error. */
const MAX_SENTENCE = 60;
/** Words of the longest text in which a person writes `a/b`, `a=b` or `a:b`. */
const MAX_TYPED = 24;

/** Whether a program wrote the text. */
const isProgramOutput = (text: string, words: string[]) =>
  words.length > MAX_SENTENCE ||
  /[{}<>[\]\n]/.test(text) ||
  (words.length > MAX_TYPED && /\w[/=:]\w/.test(text));

/**
 * Returns the parts of a text to look up as queries. The text of a person is one query. Of a stack trace or
 * a log, they are the exceptions with their messages, or else the lines of words: any other word of a
 * program's output would match something.
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
