/** A line of an exception: `module.SomeError: message`, `Caused by: a.b.SomeException: message`. */
const EXCEPTION =
  /(?:^|[\s.:(>])((?:[A-Z]\w{2,80})?(?:Error|Exception|Failure))\b(?::\s|\s-\s|\s*$)(.{0,400})/gm;
/** Lines that are asked; the last ones are nearest to what went wrong. */
const MAX_LINES = 5;

/** Whether a text was written by a program rather than by a person. */
export const isProgramOutput = (text: string, words: string[]) =>
  words.length > 24 || /[{}<>[\]]|\n[ \t]{1,40}at /.test(text);

/** What a traceback, a dump or a log says that went wrong: the classes of its errors and what they say. */
export function exceptionLines(text: string): string[] {
  const lines = [...text.matchAll(EXCEPTION)].map(([, name, rest]) => `${name} ${rest}`.trim());
  return [...new Set(lines)].slice(-MAX_LINES).reverse();
}
