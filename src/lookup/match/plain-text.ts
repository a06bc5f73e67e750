import { STACKED_MARKS } from '../words.ts';

/** Characters of a text that are read: a log of this length fills a hundred screens. */
export const MAX_LENGTH = 65_536;
/** A longer text is read in part: a quarter from its beginning and the rest from its end, where logs fail. */
const MAX_HEAD = MAX_LENGTH / 4;

/** Characters without width, which are copied along with a text. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/**
 * Terminal escape sequences: colors (`ESC[31m`) and links (`ESC]8;;URL ESC\`). The escape character may be
 * written as text (`\x1b`, `\033`, `\e`, `^[`), and copying a color from a web page loses it.
 */
const ESCAPE = String.raw`(?:\u001b|\\{1,4}(?:x1b|033|e)|\^\[|\ufffd)`;
const ESCAPE_SEQUENCES = new RegExp(
  String.raw`${ESCAPE}\[[\d;:?]{0,40}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,20}m|${ESCAPE}\][^\u0007\u001b\n]{0,500}(?:\u0007|${ESCAPE}\\)`,
  'gi',
);

/** Cuts a long text. */
const readablePart = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_HEAD)}\n${text.slice(1 + MAX_HEAD - MAX_LENGTH)}` : text;

const fromHex = (_: string, code: string) => String.fromCharCode(parseInt(code, 16));

/** Undoes the escaping of a text for URLs, HTML, JSON, mail and terminals. */
export const plainText = (text: string) =>
  readablePart(text)
    .replace(STACKED_MARKS, '$1')
    .normalize('NFKC')
    .slice(0, 2 * MAX_LENGTH)
    .replace(INVISIBLE, '')
    .replace(/%(?:25)+/g, '%')
    .replace(/%(0[9ad]|[2-7][0-9a-f])/gi, fromHex)
    .replace(/=3D/g, '=')
    .replace(/\\{1,8}u([0-9a-f]{4})/gi, fromHex)
    .replace(ESCAPE_SEQUENCES, '')
    // Word processors change quotes, sometimes only one of a pair.
    .replace(/&quot;|&#34;|&#x22;|[“”„]/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\\{1,8}[nrt]/g, '\n');
