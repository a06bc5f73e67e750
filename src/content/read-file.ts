import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** The largest file that is read: a hundred times the longest text that anybody would finish. */
const MAX_BYTES = 1_000_000;

/** Control characters, but for tab and the ends of lines. They are invisible, and break what shows them. */
export const CONTROL = /(?![\t\n\r])\p{Control}|[\uFFFE\uFFFF]/u;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const lineOf = (text: string) => text.split('\n').length;

/**
 * Returns the text of a content file, which is UTF-8 without control characters, or why it cannot be
 * read. A byte-order mark at its beginning, as some editors write it, is left out. Line ends of Windows
 * become those of every format, so a clone with either publishes the same bytes.
 */
export function readText(path: string): string | Diagnostic {
  const file = relative(process.cwd(), path);
  const fail = (message: string, hint: string, line = 1): Diagnostic => ({
    file,
    line,
    column: 1,
    message,
    hint,
  });
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return fail('This is no regular file.', 'Put a file in its place.');
    if (stats.size > MAX_BYTES) {
      return fail(
        `The file has ${stats.size.toLocaleString('en')} bytes; ${MAX_BYTES.toLocaleString('en')} are the most.`,
        'Divide it, or link to what is long.',
      );
    }
    bytes = readFileSync(path);
  } catch (error) {
    return fail(
      `The file cannot be read: ${(error as Error).message}.`,
      'See that it is there and readable.',
    );
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    // What comes before the first replacement character is as it was.
    const [before = ''] = bytes.toString('utf8').split('\uFFFD');
    return fail('The file is not in UTF-8.', 'Save it as UTF-8.', lineOf(before));
  }
  const control = CONTROL.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return fail(
      `The control character U+${code} stands here.`,
      'Remove it; it cannot be seen.',
      lineOf(text.slice(0, control.index)),
    );
  }
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
