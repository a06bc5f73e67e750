// The format of `lookup.json`: the code in index/ writes it in the build, the code in match/ reads it in the
// browser. It is kept small, because a browser loads it as soon as a reader reaches for the search.
import { MAX_CODE_LENGTH, STATUS_CODE } from '../reference/ids.ts';

export interface LookupData {
  api: string;
  site: string;
  /** The path of the index page, including the site's base. */
  index: string;
  /** The mailbox for help, if the API has one, or else the label and the URL of its first channel. */
  email?: string;
  channel?: [label: string, url: string];
  /** The lines for support, one for each fact that it asks for. */
  supportFacts: string;
  /** The page on which the API lists all its errors. */
  allErrors?: string;
  /** The fields of a response, and how to recognize them. */
  fields: FieldPattern[];
  /** The letters that every request ID begins with, such as `req_`. */
  requestIdPrefix?: string;
  /** The URL of an error on this site, with placeholders for its status and its code. */
  href: string;
  /** The page that explains the response: its path, its title and the words of its summary. */
  guide?: [href: string, title: string, words: string];
  statuses: Status[];
  /** Words with about the same meaning, one meaning per line. */
  synonyms: string[];
}

type Status = [code: number, reason: string, errors: Row[], retired?: Row[]];

/** An error. `words` are the further words that describe it: `keywords|summary and question`. */
export type Row = [code: string, message: string | string[], words?: string, ...formerNames: string[]];

/** The meaning of a value in a response. */
export type Role = 'code' | 'status' | 'message' | 'requestId' | 'errorUrl';

/** How to recognize a field of a response in a text. */
export interface FieldPattern {
  /** A regular expression that matches the key in any casing style, as a separate word. */
  key: string;
  /** Whether the key is a common word such as `code`, which other texts contain too. */
  isAmbiguous?: boolean;
  roles: Role[];
  /** A regular expression for a value that contains more than one role, with `{role}` for each of them. */
  pattern?: string;
}

/**
 * The format of `verdicts.json`: the answers to pasted responses, by the ids of their errors. Only
 * pastes need it, so it is not part of `lookup.json`.
 */
export type Verdicts = Record<
  string,
  { summary: string; retry?: string; rows: [label: string, text: string][] }
>;

/**
 * The letters and digits of a name in the place of a code: ASCII, and the letters of Europe with their accents.
 * No code has an accent, but the name that is reported as unknown must be the one in the text.
 */
export const NAME_LETTERS = 'A-Za-z0-9\\u00c0-\\u052f\\u1e00-\\u1eff';

/** Regular expressions for the values of each role. */
export const ROLE_PATTERNS: Record<Role, string> = {
  code: `[${NAME_LETTERS}][${NAME_LETTERS}._~-]{0,${MAX_CODE_LENGTH - 1}}`,
  status: `${STATUS_CODE.source}(?!\\d)`,
  requestId: '[\\w.:-]{1,200}',
  message: '[^]{1,2000}',
  errorUrl: 'https://[^\\s"\'<>]{1,2000}',
};
