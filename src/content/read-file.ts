import { readFileSync, statSync } from 'node:fs';
import { diagnose, wholeFile, shownPath, type Diagnostic } from './diagnostics.ts';

/** The most bytes of a file. Nobody would finish reading a hundredth of such a text. */
const MAX_BYTES = 1_000_000;

/**
 * Invisible characters that no text needs: control characters other than tabs and line ends, noncharacters,
 * and characters that reorder the text around them. The last kind can make a program look like another one
 * (CVE-2021-42574). U+200E and U+200F, which Arabic and Hebrew need, are allowed.
 */
export const CONTROL = /(?![\t\n\r])\p{Control}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;

/** Returns the name of a character, such as `U+202E`. */
export const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const lineOf = (text: string) => text.split('\n').length;

/**
 * Reads a content file, which is UTF-8 without control characters. Returns its text without a byte-order mark, or
 * the reason why it can't be read. Windows line ends are replaced, so that every clone publishes the same bytes.
 */
export function readText(path: string): string | Diagnostic {
  const location = wholeFile(shownPath(path));
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return diagnose(location, 'file-not-regular');
    if (stats.size > MAX_BYTES) return diagnose(location, 'file-too-large', stats.size, MAX_BYTES);
    bytes = readFileSync(path);
  } catch (error) {
    return diagnose(location, 'file-unreadable', (error as Error).message);
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    // The text before the first replacement character is intact.
    const [before = ''] = bytes.toString('utf8').split('\uFFFD');
    return diagnose({ ...location, line: lineOf(before) }, 'encoding-not-utf8');
  }
  const control = CONTROL.exec(text);
  if (control) {
    const line = lineOf(text.slice(0, control.index));
    return diagnose({ ...location, line }, 'control-character', nameOf(control[0]));
  }
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
