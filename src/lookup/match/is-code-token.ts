import { isStatus } from '../../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';

/** A word of a text, with the text before and after it. */
export interface Token {
  text: string;
  index: number;
  before: string;
  after: string;
}

/** Matches text before a number that is an amount, a position, a port, a part of a date or another ID. */
const BEFORE_AMOUNT =
  /[\d.][.,:]$|\w:$|[-$€£@#/]$|\b(?:line|port|pid|id|in|after|at|took|ms|count|size|total|col|status|amount|zip|order|user|account|invoice|ticket|version)\W{0,3}$/i;
/** Matches text after such a number. */
const AFTER_AMOUNT =
  /^(?:[.,:-]?\d|[%°/]|\s?(?:[mnµ]?s|sec\w*|min\w*|[kmg]?i?b|bytes|px|items|rows|times)\b)/i;
/** Matches text before a number that is a code: `error code 20404`. */
const BEFORE_CODE = /(?:\b(?:code|err|errno)|error(?:[\s_]?(?:code|no|number))?)\W{0,3}$/i;
/** Matches text about a failure. */
const FAILURE = /(?:code|err|exception|fail|warn)/i;
/** Matches the text before a number in a sentence, and after it: `We sold 20404 shirts`. */
const BEFORE_IN_SENTENCE = /\p{L} \p{L}+ $/u;
const AFTER_IN_SENTENCE = /^[.,!?]?(?: |$)/;
/** Matches text before a word that is a code: `error=conflict`, `ApiError [conflict]`. */
const BEFORE_WORD = /(?:err|error|code|reason)["'`]?\s?[:=[(]\s?["'`]?$/i;
/** Matches text after a word of prose: “error: conflict in a.ts”, “Invalid "card" number”. */
const AFTER_PROSE = /^ ["'`(]?\w+\b(?!\s?[=:])/;

/** Whether a text contains a number as a separate word. */
export const hasNumber = (text: string, number: number) =>
  new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(text);

/**
 * Whether a token that looks like a code is meant as one, and is not a word of prose or an amount. The codes
 * of some APIs are numbers or everyday words (`20404`, `conflict`), see `codes.test.ts`.
 */
export function isCodeToken({ text, before, after }: Token, { code, status, reason }: ErrorEntry): boolean {
  const isExact = text === code;
  const isNextToStatus = hasNumber(`${before} ${after}`, status);
  if (/^\d+$/.test(text)) {
    if (BEFORE_AMOUNT.test(before) || AFTER_AMOUNT.test(after)) return false;
    // A number of five digits is neither a status nor a year. One of four may be a year, one of three a status.
    if (text.length > 3 && isNextToStatus) return true;
    const isInSentence = BEFORE_IN_SENTENCE.test(before) && AFTER_IN_SENTENCE.test(after);
    if (text.length > 4) return !isInSentence || FAILURE.test(before + after);
    return BEFORE_CODE.test(before) && !isStatus(text);
  }
  // 10.0.0.1 is not the code 10001.
  if (/^[\d.~-]+$/.test(text)) return isExact;
  if (/_|[a-z][A-Z]/.test(text)) return true;
  // `read-only` and `session.expired` are English and JavaScript, unless codes are written like this.
  if (/[.~-]/.test(text)) return isExact || /[A-Z]/.test(text) || text.split(/[.~-]+/).length > 2;
  if (/\d/.test(text)) return text.length > 2 && (isExact || /^[A-Z]/.test(text) || text.length > 5);
  if (before.endsWith('`') && after.startsWith('`')) return true;
  if (!isExact) return false;
  if (/^[A-Z]{3,}$/.test(text)) return true;
  if (BEFORE_WORD.test(before) && !AFTER_PROSE.test(after)) return true;
  // A word next to its status is a code, unless it is the reason phrase, “409 Conflict”, or begins a sentence.
  const beginsSentence = /^[A-Z]/.test(text) && AFTER_PROSE.test(after);
  return isNextToStatus && !reason.split(' ').includes(text) && !beginsSentence;
}
