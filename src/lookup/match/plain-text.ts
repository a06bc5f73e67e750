import { decode } from '../../reference/decode.ts';
import { STACKED_MARKS } from '../words.ts';

/** Characters of a text that are read: a log of this length fills a hundred screens. */
export const MAX_LENGTH = 65_536;
/** A longer text is read in part: a quarter from its beginning, and half from its end, where logs fail. */
const MAX_HEAD = MAX_LENGTH / 4;
const MAX_TAIL = MAX_LENGTH / 2;
/** Between them, the surroundings of the first codes are read: responses of two screens. */
const MAX_CODES = 3;
const SURROUNDINGS = 2_000;
/** Characters between beginning and end that are searched for codes: 20,000 lines of a log. */
const MAX_SEARCHED = 2_000_000;
/** Matches a word that may be a code. */
const WORD = /[A-Za-z0-9][\w.~-]{3,199}/g;

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

/** Cuts a long text to its beginning, its end, and the surroundings of the first codes between them. */
function readablePart(text: string, isCode: (word: string) => boolean): string {
  if (text.length <= MAX_LENGTH) return text;
  const middle = text.slice(MAX_HEAD, -MAX_TAIL).slice(0, MAX_SEARCHED);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: word, index } of middle.matchAll(WORD)) {
    if (index < end || !isCode(word)) continue;
    end = index + SURROUNDINGS;
    parts.push(middle.slice(Math.max(0, index - SURROUNDINGS), end));
    if (parts.length === MAX_CODES) break;
  }
  return [text.slice(0, MAX_HEAD), ...parts, text.slice(-MAX_TAIL)].join('\n');
}

/** Matches percent-encoded letters that aren't ASCII: `%C3%BC`. */
const UTF8_BYTES = /(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3})+/gi;

const fromHex = (_: string, code: string) => String.fromCharCode(parseInt(code, 16));

/** Undoes the escaping of a text for URLs, HTML, JSON, mail and terminals. Cuts a long text. */
export const plainText = (text: string, isCode: (word: string) => boolean = () => false) =>
  readablePart(text, isCode)
    .replace(/%(?:25)+/g, '%')
    .replace(/%(0[9ad]|[2-7][0-9a-f])/gi, fromHex)
    .replace(UTF8_BYTES, decode)
    .replace(STACKED_MARKS, '$1')
    .normalize('NFKC')
    .slice(0, 2 * MAX_LENGTH)
    .replace(INVISIBLE, '')
    .replace(/=3D/g, '=')
    .replace(/\\{1,8}u([0-9a-f]{4})/gi, fromHex)
    .replace(ESCAPE_SEQUENCES, '')
    // Word processors change quotes, sometimes only one of a pair.
    .replace(/&quot;|&#34;|&#x22;|[“”„]/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\\{1,8}[nrt]/g, '\n');
