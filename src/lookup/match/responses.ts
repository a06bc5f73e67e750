import { MAX_CODE_LENGTH } from '../../reference/ids.ts';
import { ROLE_PATTERNS, type Role } from '../data.ts';
import type { ErrorEntry } from './entry.ts';
import type { Field } from './fields.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed } from './named-entries.ts';
import { valueAfter, valueOf, type Value } from './values.ts';

/** A response within a pasted text. All values come from outside and can be anything. */
export interface PastedResponse {
  code: string;
  status?: number;
  requestId?: string;
  message?: string;
  /** The URL that explains the error, if it is on the API's own site. */
  errorUrl?: string;
  /** Whether the text ends within the code, so that the code may be incomplete. */
  isCut: boolean;
  /** The errors with this code or former code. Empty if this reference lacks the error. */
  entries: ErrorEntry[];
  isFormerName: boolean;
}

type Parts = Partial<Record<Role, string>>;

/** Nobody reads more responses of one text. */
const MAX_RESPONSES = 50;
/** Occurrences of a key that are tried, because a text may be full of a common word. */
const MAX_KEYS = 500;
/** Characters before and after the code that may belong to the same response. 2,000 characters fill two screens. */
const RESPONSE_LENGTH = 2_000;
/** Characters of a value that are compared with a template. */
const MAX_VALUE = 4_000;
/** Matches an ID after “request id” in prose. A word without digits, or a short number, is not an ID. */
const SPOKEN_ID = /^[\s#:=("']{1,9}(?:is\s{1,3})?(?=[\w.:-]*\d)([\w.:-]{6,200})/i;

/** Adds the parts that a value contains. A part that a simpler field has set already is kept. */
function addParts(parts: Parts, { roles, pattern }: Field, value: string) {
  const groups = pattern?.exec(value.slice(0, MAX_VALUE))?.groups;
  for (const role of roles) {
    const text = role === 'errorUrl' || !pattern ? value : groups?.[role];
    const part = text && new RegExp(`^${ROLE_PATTERNS[role]}`).exec(text)?.[0];
    if (part) parts[role] ??= role === 'code' ? part.replace(/(?<![.~-])[.~-]+$/, '') : part;
  }
}

/** Whether the parts are a response, and not a field of the same name in something else. */
function isResponse(parts: Parts, status: number | undefined, field: Field, entries: ErrorEntry[]) {
  // A short number may be a status, an exit code or an index.
  const isClear = !field.isAmbiguous || (entries.length > 0 && !/^\d{1,3}$/.test(parts.code!));
  return isClear || status !== undefined || Object.keys(parts).length > 1;
}

function toResponse(
  { status: statusText, ...parts }: Parts,
  { text: raw, isCut }: Value,
  field: Field,
  index: LookupIndex,
): PastedResponse[] {
  const status = statusText ? Number(statusText) : undefined;
  // A terminal may have broken the code at the end of its line.
  const joined = field.pattern ? '' : raw.slice(0, 2 * MAX_CODE_LENGTH).replace(/\s+/g, '');
  const whole = entriesNamed(joined, index, status);
  if (whole.entries.length) parts.code = /\s/.test(raw) ? whole.entries[0]!.code : parts.code!;
  const { entries, isFormerName } = whole.entries.length ? whole : entriesNamed(parts.code!, index, status);
  if (!isResponse(parts, status, field, entries)) return [];
  // Whoever wrote the text may have invented the URL, so only the API's own site becomes a link.
  if (!parts.errorUrl?.startsWith(`${index.site}/`)) delete parts.errorUrl;
  return [{ ...(parts as { code: string }), ...(status && { status }), isCut, entries, isFormerName }];
}

/** Returns all values of the field that contains the code, in the order of the text. */
function codesOf(field: Field, text: string) {
  const codes: { index: number; value: Value; parts: Parts }[] = [];
  field.key.lastIndex = 0;
  let keys = 0;
  for (let key = field.key.exec(text); key && keys++ < MAX_KEYS; key = field.key.exec(text)) {
    const value = valueAfter(text, key.index + key[0].length);
    const parts: Parts = {};
    if (value) addParts(parts, field, value.text);
    if (value && parts.code) codes.push({ index: key.index, value, parts });
  }
  return codes;
}

function scannedResponses(text: string, field: Field, index: LookupIndex): PastedResponse[] {
  const codes = codesOf(field, text);
  return codes.flatMap(({ index: at, value, parts: ownParts }, number) => {
    // Keys come in any order, so the other fields are anywhere between the codes of the neighbors.
    const from = Math.max(at - RESPONSE_LENGTH, number > 0 ? codes[number - 1]!.index + 1 : 0);
    const to = Math.min(at + RESPONSE_LENGTH, codes[number + 1]?.index ?? text.length);
    const window = text.slice(from, to);
    const parts = { ...ownParts };
    for (const other of index.fields) {
      if (other === field) continue;
      const otherValue =
        valueOf(other.key, window, at - from) ?? (number === 0 ? valueOf(other.key, window, 0) : undefined);
      if (otherValue) addParts(parts, other, otherValue.text);
    }
    return toResponse(parts, value, field, index);
  });
}

/**
 * Finds the responses in a text: JSON that is formatted, minified, cut off or escaped within a log line, and
 * the forms in which Python, Ruby, PHP, Node.js, Go and Java print it. All are read in the same way, by keys
 * and values. In no test did parsing JSON as a whole find more.
 */
export function responsesIn(text: string, index: LookupIndex): PastedResponse[] {
  for (const field of index.fields) {
    if (!field.roles.includes('code')) continue;
    const responses = scannedResponses(text, field, index);
    if (responses.length) return responses.slice(0, MAX_RESPONSES);
  }
  return [];
}

/**
 * Finds the request ID in a text: by the shape of the API's IDs, in a response, or after its key, as in
 * `request_id: 1f`, `X-Request-Id: 1f` and “request id 1f”. A platform may log its own request ID before it.
 */
export function requestIdIn(
  text: string,
  responses: PastedResponse[],
  index: LookupIndex,
): string | undefined {
  const byShape = index.requestId?.exec(text)?.[0];
  const known = byShape ?? responses.find(({ requestId }) => requestId)?.requestId;
  if (known) return known;
  for (const { key, roles, pattern } of index.fields) {
    if (pattern || !roles.includes('requestId')) continue;
    key.lastIndex = 0;
    let keys = 0;
    for (let match = key.exec(text); match && keys++ < MAX_KEYS; match = key.exec(text)) {
      const keyEnd = match.index + match[0].length;
      const value = valueAfter(text, keyEnd)?.text ?? SPOKEN_ID.exec(text.slice(keyEnd, keyEnd + 220))?.[1];
      const id = value && new RegExp(`^${ROLE_PATTERNS.requestId}`).exec(value)?.[0];
      if (id) return id.replace(/(?<![.:])[.:]+$/, '');
    }
  }
  return undefined;
}
