import { isStatus } from '../reference/ids.ts';
import type { ErrorEntry } from './entry.ts';

/** A word of a text, with the text on both of its sides. */
export interface Token {
  text: string;
  place: number;
  before: string;
  after: string;
}

/** What stands before a number that is an amount, a place, a port, a part of a date or another's id. */
const BEFORE_AMOUNT =
  /[\d.][.,:]$|\w:$|[-$€£@#/]$|\b(?:line|port|pid|id|in|after|at|took|ms|count|size|total|col|status|amount|zip|order|version)\W{0,3}$/i;
/** What stands after one. */
const AFTER_AMOUNT =
  /^(?:[.,:-]?\d|[%°/]|\s?(?:[mnµ]?s|sec\w*|min\w*|[kmg]?i?b|bytes|px|items|rows|times)\b)/i;
/** What says that a code follows. */
const BEFORE_CODE = /(?:\b(?:code|err|errno)|error(?:[\s_]?(?:code|no|number))?)\W{0,3}$/i;
/** What says that a word is one: `error=conflict`, `ApiError [conflict]`, and not “error: conflict in a.ts”. */
const BEFORE_WORD = /(?:err|error|code|reason)["'`]?\s?[:=[(]\s?["'`]?$/i;
const BEFORE_PROSE = /^ \w+\b(?!\s?[=:])/;

/** Whether a number stands in a text, as a word of its own. */
export const hasNumber = (text: string, number: number) =>
  new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(text);

/** Whether a token is meant as the code that it is like, not as a word of prose or an amount. */
export function isDeliberate({ text, before, after }: Token, { code, status, reason }: ErrorEntry): boolean {
  const isExact = text === code;
  const isBesideStatus = hasNumber(`${before} ${after}`, status);
  if (/^\d+$/.test(text)) {
    if (BEFORE_AMOUNT.test(before) || AFTER_AMOUNT.test(after)) return false;
    // Five digits are no status, no year and hardly a port; four may be, and three are a status.
    if (text.length > 4 || (text.length === 4 && isBesideStatus)) return true;
    return BEFORE_CODE.test(before) && !isStatus(text);
  }
  // 10.0.0.1 is no 10001.
  if (/^[\d.~-]+$/.test(text)) return isExact;
  if (/_|[a-z][A-Z]/.test(text)) return true;
  // `read-only` and `session.expired` are English and JavaScript, unless codes are written so.
  if (/[.~-]/.test(text)) return isExact || /[A-Z]/.test(text) || text.split(/[.~-]+/).length > 2;
  if (/\d/.test(text)) return text.length > 2 && (isExact || /^[A-Z]/.test(text) || text.length > 5);
  if (before.endsWith('`') && after.startsWith('`')) return true;
  if (!isExact) return false;
  if (/^[A-Z]{3,}$/.test(text)) return true;
  if (BEFORE_WORD.test(before) && !BEFORE_PROSE.test(after)) return true;
  // A status beside a word makes it a code, but for its own reason: “409 Conflict”.
  return isBesideStatus && !reason.split(' ').includes(text);
}
