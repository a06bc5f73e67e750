/** A line of an exception: `module.SomeError: message`, `Caused by: a.b.SomeException: message`. */
const EXCEPTION =
  /(?:^|[\s.:(>])((?:[A-Z]\w{2,80})?(?:Error|Exception|Failure))\b(?::\s|\s-\s|\s*$)(.{0,400})/gm;
/** Lines that are asked; the last ones are nearest to what went wrong. */
const MAX_LINES = 5;

/** A line of nothing but words and what ends a sentence: a proxy or a browser shows a message so. */
const PLAIN = /^[\p{L}\p{N} ,'’-]{3,120}[.!]?$/gmu;

/** Whether a text was written by a program rather than by a person. */
const isProgramOutput = (text: string, words: string[]) => words.length > 24 || /[{}<>[\]\n]/.test(text);

/**
 * What of a text to look up as a query: all that a person wrote; of a traceback, a dump or a log the
 * classes of its errors and what they say, or the lines that are plain. Every other word of a program
 * matches something.
 */
export function queriesIn(text: string, words: string[]): string[] {
  if (!isProgramOutput(text, words)) return [text];
  const lines = [...text.matchAll(EXCEPTION)].map(([, name, rest]) => `${name} ${rest}`.trim());
  const plain = lines.length ? [] : text.match(PLAIN);
  return [...new Set([...lines, ...(plain ?? [])])].slice(-MAX_LINES).reverse();
}
