import { isStatus, MAX_CODE_LENGTH, normalizeName } from '../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';
import { hasNumber, isDeliberate, type Token } from './deliberate-tokens.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed, type NamedEntries } from './named-entries.ts';

/** A word as programs write it: letters and digits, joined by `_`, `-`, `.` or `~`. */
const TOKEN = /[A-Za-z0-9]+(?:[_.~-]{1,3}[A-Za-z0-9]+)*/g;
/** A run of text without what never stands within a code, even if it is written with spaces. */
const PHRASE = /[^\n\r\t"'`()[\]{}<>|,;:=#!?*/\\]+/g;
/** A number with nothing but quotes and brackets around it. */
const LONE_NUMBER = /^[\s"'`([#]{0,9}\w+[\s"'`)\].]{0,9}$/;
/** Characters on each side of a token that tell what it is. */
const BESIDE = 60;

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
  for (const match of text.matchAll(
    /(?<![\w.~-])([\w.~-]{2,120})(\s{0,8}\n\s{0,8}| )(?=([\w.~-]{2,120}))/g,
  )) {
    const [, start = '', gap = '', end = ''] = match;
    if (!/[_.-]/.test(start + end) || (gap === ' ' && !/_$/.test(start) && !/^_/.test(end))) continue;
    yield { text: (start + end).replace(/(?<![.~-])[.~-]+$/, ''), place: match.index, before: '', after: '' };
  }
}

/** What may be a code written as words, if nothing else was written: the text, without statuses, without “error”. */
function wholeNames(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const named = words.filter((word) => !isStatus(word));
  const telling = named.filter((word) => !/^(?:an?|the|err|error|code|status|type|http)$/i.test(word));
  return [text, named.join(' '), telling.join(' ')];
}

export interface NamedCode extends NamedEntries {
  name: string;
}

/** The errors whose codes stand in a text, in any casing style; a code in words must stand alone. */
export function codesIn(text: string, index: LookupIndex): NamedCode[] {
  const found: (NamedCode & { place: number })[] = [];
  const add = (name: string, place: number, token?: Token) => {
    // `$20404` and `20,404` are amounts: of a number, nothing else may have been written.
    const isAmount = !token && /^\d+$/.test(normalizeName(name)) && !LONE_NUMBER.test(text);
    if (!name || name.length > MAX_CODE_LENGTH || isAmount) return;
    const named = entriesNamed(name, index);
    if (!named.entries.length) return;
    const [entry] = named.entries as [ErrorEntry];
    if (token && !isDeliberate(token, named.isFormerName ? { ...entry, code: token.text } : entry)) return;
    // “Internal Server Error” is how every server calls the status.
    if (!token && place > 0 && normalizeName(entry.reason) === normalizeName(name)) return;
    // A status beside a code of several decides.
    const line = text.slice(Math.max(0, place - BESIDE), place + name.length + BESIDE);
    const beside = named.entries.filter(({ status }) => hasNumber(line, status));
    found.push({ ...named, name, place, ...(beside.length && { entries: beside }) });
  };
  for (const token of tokensOf(text)) add(token.text, token.place, token);
  for (const token of brokenTokens(text)) add(token.text, token.place, token);
  const whole = text.trim();
  if (whole.length < 2 * MAX_CODE_LENGTH) for (const name of wholeNames(whole)) add(name, 0);
  // In a longer text, two words are a turn of speech.
  for (const { 0: phrase, index: place } of text.matchAll(PHRASE)) {
    if (/\S\s+\S+\s+\S/.test(phrase.slice(0, MAX_CODE_LENGTH))) add(phrase.trim(), place);
  }
  return found.sort((a, b) => a.place - b.place);
}

/** The name that a text consists of, if it is written as code is: `like_this`, `like-this`, `likeThis`. */
export function loneName(text: string): string | undefined {
  const name = /^\W*([A-Za-z][\w.~-]*[A-Za-z0-9])\W*$/.exec(text.slice(0, 200))?.[1];
  return name && /[_.~-]|[a-z][A-Z]/.test(name.slice(1, -1)) ? name : undefined;
}

/** Whether some code begins like a name: whoever types it may not have ended. */
export const beginsCode = (name: string, { entries }: LookupIndex) => {
  const beginning = normalizeName(name);
  return entries.some(({ names }) => names.some((own) => own.startsWith(beginning)));
};
