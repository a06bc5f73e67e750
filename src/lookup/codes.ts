import { normalizeName } from '../reference/normalize-name.ts';
import { WEAK_WORDS } from './everyday-words.ts';
import type { ErrorEntry, LookupIndex } from './lookup-index.ts';
import { entriesNamed, type NamedEntries } from './named-entries.ts';
import { wordsOf } from './plain-text.ts';

/** A word as programs write it: letters and digits, joined by `_`, `-`, `.` or `~`. */
const TOKEN = /[A-Za-z0-9]+(?:[_.~-]{1,3}[A-Za-z0-9]+)*/g;
/** What never stands within a code, even if it is written with spaces. */
const BREAK = /[\n\r\t"'`()[\]{}<>|,;:=#!?*/\\]+/;
const MAX_LENGTH = 255;
/** Characters on each side of a token that tell what it is. */
const BESIDE = 60;

interface Token {
  text: string;
  place: number;
  /** The text on both sides. */
  before: string;
  after: string;
}

/** A number is a code where the text says so, or where it is too long for a status, a year or a port. */
function isNumericCode({ text, before, after }: Token): boolean {
  if (
    /[\d.][.,:]$|[-$€£@]$|:$(?<=\w:)/.test(before) ||
    /^(?:[.,:]?\d|[%°]|\s?(?:[mnµ]?s|sec\w*|min\w*|h|[kmg]?i?b|bytes|px|items|rows|users|requests)\b)/i.test(
      after,
    )
  )
    return false;
  if (
    /\b(?:line|port|pid|id|in|after|at|took|ms|count|size|duration|total|ln|col|status)\W{0,3}$/i.test(before)
  )
    return false;
  const isSaid =
    /\b(?:err|error|code|errno|errorcode|error[_ ]?code)\b[\s_]*(?:code|no|number|nr)?\W{0,3}$|#$|\bE$/i.test(
      before,
    );
  if (text.length > 4) return true;
  return isSaid && (text.length === 4 || !/^[1-5]\d\d$/.test(text));
}

/** Whether a token is meant as the code that it is like, not as a word of prose. */
function isDeliberate(token: Token, { code, status, reason }: ErrorEntry): boolean {
  const { text, before, after } = token;
  if (/^\d+$/.test(text)) return isNumericCode(token);
  const isExact = text === code;
  if (/_|[a-z][A-Z]/.test(text)) return true;
  // `read-only` and `session.expired` are English and JavaScript, unless codes are written so.
  if (/[.~-]/.test(text)) return isExact || /[A-Z]/.test(text) || text.split(/[.~-]+/).length > 2;
  if (/\d/.test(text)) return text.length > 2 && (isExact || /^[A-Z]/.test(text) || text.length > 5);
  if (/^`+$/.test(before.slice(-1) + after.slice(0, 1))) return true;
  if (!isExact) return false;
  if (
    /^[A-Z]{3,}$/.test(text) &&
    !/^(?:GET|PUT|POST|HEAD|PATCH|DELETE|OPTIONS|ERROR|WARN|INFO|DEBUG|FATAL|TRACE)$/.test(text)
  )
    return true;
  // A word is a code where the text says so, or where its status stands beside it; “403 Forbidden” is none.
  if (/\b(?:err|error|code|reason)["'`]?\s?[:=]\s?["'`]?$/i.test(before) && !/^ \w/.test(after)) return true;
  const isReason = wordsOf(reason).includes(text.toLowerCase());
  return !isReason && new RegExp(`(?:^|\\D)${status}(?:\\D|$)`).test(before + after);
}

/** The tokens of a text, and parts of a path of names: `errors.use_https`. */
function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const [name] = match;
    const around = (from: number, length: number) => ({
      before: text.slice(Math.max(0, from - BESIDE), from),
      after: text.slice(from + length, from + length + BESIDE),
      place: from,
    });
    yield { text: name, ...around(match.index, name.length) };
    if (!name.includes('.')) continue;
    let from = match.index;
    for (const part of name.split('.')) {
      if (/[_-]/.test(part)) yield { text: part, ...around(from, part.length) };
      from += part.length + 1;
    }
  }
}

/** Codes that a terminal broke at the end of its line, or that became two words when they were pasted. */
function* brokenTokens(text: string): Generator<Token> {
  for (const match of text.matchAll(/([\w.~-]{2,120})(\s{0,8}\n\s{0,8}| )(?=([\w.~-]{2,120}))/g)) {
    const [, start = '', gap = '', end = ''] = match;
    if (!/[_.-]/.test(start + end) || (gap === ' ' && !/_$/.test(start) && !/^_/.test(end))) continue;
    yield { text: (start + end).replace(/[.~-]+$/, ''), place: match.index, before: '', after: '' };
  }
}

/** A text without statuses and words such as “error”: what is left may be a code written as words. */
const withoutWeakWords = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^[1-5]\d\d$/.test(word))
    .filter(
      (word, at, words) => words.length < 2 || !/^(?:an?|the|err|error|code|status|type|http)$/i.test(word),
    )
    .join(' ');

export interface NamedCode extends NamedEntries {
  name: string;
}

/** The errors whose codes stand in a text, in any casing style; a code in words must stand alone. */
export function codesIn(text: string, index: LookupIndex): NamedCode[] {
  const found: (NamedCode & { place: number })[] = [];
  const statusBeside = (place: number) =>
    Number(/(?:^|\D)([3-5]\d\d)(?!\d)/.exec(text.slice(Math.max(0, place - 60), place + 160))?.[1]);
  const add = (name: string, place: number, token?: Token) => {
    // `$20404` and `20,404` are amounts: of a number alone, all is written down.
    const isAmount = !token && /^\d+$/.test(normalizeName(name)) && !/^[\s"'`([]*\w+[\s"'`)\].]*$/.test(name);
    if (!name || name.length > MAX_LENGTH || isAmount) return;
    const named = entriesNamed(name, index);
    if (!named.entries.length) return;
    const [entry] = named.entries as [ErrorEntry];
    if (token && !isDeliberate(token, named.isFormerName ? { ...entry, code: token.text } : entry)) return;
    const status = named.entries.length > 1 ? statusBeside(place) : NaN;
    found.push({ name, place, ...(status ? entriesNamed(name, index, status) : named) });
  };
  for (const token of tokensOf(text)) add(token.text, token.place, token);
  for (const token of brokenTokens(text)) add(token.text, token.place, token);
  // The whole text, and the phrases of a longer one, if they are too long to be a turn of speech.
  const whole = text.slice(0, 2 * MAX_LENGTH).trim();
  const isWhole = whole.length === text.trim().length;
  if (isWhole)
    for (const name of [whole, withoutWeakWords(whole), whole.replace(/^\W*err(?:or)?\W+/i, '')])
      add(name, 0);
  let place = 0;
  for (const phrase of text.split(BREAK)) {
    const name = phrase.trim();
    if (name.split(/\s+/, 3).length > 2) add(name, place);
    place += phrase.length;
  }
  return found.sort((a, b) => a.place - b.place);
}

/** Whether a text names nothing but words that say nothing. */
export const isWeak = (text: string) => wordsOf(text).every((word) => WEAK_WORDS.has(word));

/** The name that a text consists of, if it is written as code is: `like_this`, `like-this`, `likeThis`. */
export const loneName = (text: string) =>
  /^\W*([A-Za-z][\w.~-]*(?:[_.~-]|[a-z][A-Z])[\w.~-]*[A-Za-z0-9])\W*$/.exec(text.slice(0, 200))?.[1];

/** Whether some code begins like a name: whoever types it may not have ended. */
export const beginsCode = (name: string, { entries }: LookupIndex) => {
  const beginning = normalizeName(name);
  return entries.some(({ names }) => names.some((own) => own.startsWith(beginning)));
};
