import { isStatus, MAX_CODE_LENGTH, normalizeName } from '../../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';
import { NAME_LETTERS } from '../data.ts';
import { hasNumber, isCodeToken, type Token } from './is-code-token.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed, type NamedEntries } from './named-entries.ts';

/** Matches a word as programs write it: letters and digits, joined by `_`, `-`, `.` or `~`. */
const TOKEN = new RegExp(`[${NAME_LETTERS}]+(?:[_.~-]{1,3}[${NAME_LETTERS}]+)*`, 'g');
/** Matches a text that is only a name, with signs around it. */
const LONE_NAME = new RegExp(
  `^[^${NAME_LETTERS}]*([${NAME_LETTERS}][${NAME_LETTERS}_.~-]*[${NAME_LETTERS}])[^${NAME_LETTERS}]*$`,
);
/** Matches a number with only quotes and brackets around it. */
const LONE_NUMBER = /^[\s"'`([#]{0,9}\w+[\s"'`)\].]{0,9}$/;
/** Characters before and after a token that decide whether it is a code: about a line of a log. */
const CONTEXT = 60;

/** Returns the tokens of a text, and the parts of names that are joined by dots: `errors.quote_expired`. */
function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const [name] = match;
    const token = (part: string, index: number): Token => ({
      text: part,
      index,
      before: text.slice(Math.max(0, index - CONTEXT), index),
      after: text.slice(index + part.length, index + part.length + CONTEXT),
    });
    yield token(name, match.index);
    if (!name.includes('.')) continue;
    let index = match.index;
    for (const part of name.split('.')) {
      if (/[_-]/.test(part)) yield token(part, index);
      index += part.length + 1;
    }
  }
}

/** Returns codes that a terminal broke at the end of its line, or that became two words on the way. */
function* brokenTokens(text: string): Generator<Token> {
  for (const match of text.matchAll(
    /(?<![\w.~-])([\w.~-]{2,120})(\s{0,8}\n\s{0,8}| )(?=([\w.~-]{2,120}))/g,
  )) {
    const [, start = '', gap = '', end = ''] = match;
    if (!/[_.-]/.test(start + end) || (gap === ' ' && !/_$/.test(start) && !/^_/.test(end))) continue;
    yield { text: (start + end).replace(/(?<![.~-])[.~-]+$/, ''), index: match.index, before: '', after: '' };
  }
}

/** Returns the names that a whole text may be: the text itself, without statuses, and without “error”. */
function wholeNames(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const named = words.filter((word) => !isStatus(word));
  const specific = named.filter((word) => !/^(?:an?|the|err|error|code|status|type|http)$/i.test(word));
  return [text, named.join(' '), specific.join(' ')];
}

export interface NamedCode extends NamedEntries {
  name: string;
}

/** Finds the errors whose codes a text contains, in any casing style. A code in plain words must be all of the text. */
export function codesIn(text: string, index: LookupIndex): NamedCode[] {
  const codes: (NamedCode & { index: number })[] = [];
  const add = (name: string, at: number, token?: Token) => {
    // `$20404` and `20,404` are amounts. A number alone is a code.
    const isAmount = !token && /^\d+$/.test(normalizeName(name)) && !LONE_NUMBER.test(text);
    if (!name || name.length > MAX_CODE_LENGTH || isAmount) return;
    const named = entriesNamed(name, index);
    if (!named.entries.length) return;
    const [entry] = named.entries as [ErrorEntry];
    if (token && !isCodeToken(token, named.isFormerName ? { ...entry, code: token.text } : entry)) return;
    // If several statuses have the code, the status next to it decides.
    const line = text.slice(Math.max(0, at - CONTEXT), at + name.length + CONTEXT);
    const ofStatus = named.entries.filter(({ status }) => hasNumber(line, status));
    codes.push({ ...named, name, index: at, ...(ofStatus.length && { entries: ofStatus }) });
  };
  for (const token of tokensOf(text)) add(token.text, token.index, token);
  for (const token of brokenTokens(text)) add(token.text, token.index, token);
  const whole = text.trim();
  if (whole.length < 2 * MAX_CODE_LENGTH) for (const name of wholeNames(whole)) add(name, 0);
  return codes.sort((a, b) => a.index - b.index);
}

/** Returns the name that a text consists of, if it is written like code: `like_this`, `like-this`, `likeThis`. */
export function loneName(text: string): string | undefined {
  const name = LONE_NAME.exec(text.slice(0, MAX_CODE_LENGTH))?.[1];
  return name && /[_.~-]|[a-z][A-Z]/.test(name.slice(1, -1)) ? name : undefined;
}

/** Whether some code begins like a name, so that the user may still be typing it. */
export const beginsCode = (name: string, { entries }: LookupIndex) => {
  const beginning = normalizeName(name);
  return entries.some(({ names }) => names.some((own) => own.startsWith(beginning)));
};
