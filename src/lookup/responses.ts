import type { ErrorEntry } from './entry.ts';
import { SHAPES, type Field, type Role } from './contract.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed } from './named-entries.ts';
import { valueAfter, valueOf, type Value } from './values.ts';

/** What a pasted text says of a response that it holds. All of it is text from outside. */
export interface PastedResponse {
  code: string;
  status?: number;
  requestId?: string;
  message?: string;
  /** Where it says that its error is explained, if that is on the API's own site. */
  errorUrl?: string;
  /** Whether the text ends within the code, so that it may be only its beginning. */
  isCut: boolean;
  /** The errors that have its code, or had it: none if the reference lacks it. */
  entries: ErrorEntry[];
  /** Whether it calls the error by a former name. */
  isFormerName: boolean;
}

type Parts = Partial<Record<Role, string>>;

/** No text holds more responses than this that anybody would read. */
const MAX_RESPONSES = 50;
/** Places of a key that are looked at in one text; an everyday word may be everywhere. */
const MAX_PLACES = 500;
/** How far from its code the other fields of a response may stand, in characters. */
const FIELD_WINDOW = 2_000;
/** Characters of a value that a template is compared with. */
const MAX_VALUE = 4_000;

/** What the value of a field tells; what is there already was told by a plainer field. */
function tell(parts: Parts, { roles, pattern }: Field, value: string) {
  const groups = pattern?.exec(value.slice(0, MAX_VALUE))?.groups;
  for (const role of roles) {
    const text = role === 'errorUrl' || !pattern ? value : groups?.[role];
    const told = text && new RegExp(`^${SHAPES[role]}`).exec(text)?.[0];
    if (told) parts[role] ??= role === 'code' ? told.replace(/(?<![.~-])[.~-]+$/, '') : told;
  }
}

/** Whether what was found is a response, or a like-named field of something else. */
function isResponse(parts: Parts, status: number | undefined, field: Field, entries: ErrorEntry[]) {
  // A status, an exit code and an index are numbers too.
  const isPlain = !field.isAmbiguous || (entries.length > 0 && !/^\d{1,3}$/.test(parts.code!));
  return isPlain || status !== undefined || Object.keys(parts).length > 1;
}

function toResponse(
  { status: said, ...parts }: Parts,
  raw: string,
  isCut: boolean,
  field: Field,
  index: LookupIndex,
): PastedResponse[] {
  const status = said ? Number(said) : undefined;
  // A terminal breaks a code at the end of its line.
  const joined = field.pattern ? '' : raw.replace(/\s+/g, '');
  const whole = entriesNamed(joined.length < 256 ? joined : '', index, status);
  if (whole.entries.length) parts.code = /\s/.test(raw) ? whole.entries[0]!.code : parts.code!;
  const { entries, isFormerName } = whole.entries.length ? whole : entriesNamed(parts.code!, index, status);
  if (!isResponse(parts, status, field, entries)) return [];
  // Whoever made the text may have made the URL: only the API's own site is linked to.
  if (!parts.errorUrl?.startsWith(`${index.site}/`)) delete parts.errorUrl;
  return [{ ...(parts as { code: string }), ...(status && { status }), isCut, entries, isFormerName }];
}

/** The values of the key that holds the code, in the order of the text. */
function codesOf(field: Field, text: string) {
  const found: { place: number; value: Value; told: Parts }[] = [];
  field.key.lastIndex = 0;
  let places = 0;
  for (let key = field.key.exec(text); key && places++ < MAX_PLACES; key = field.key.exec(text)) {
    const value = valueAfter(text, key.index + key[0].length);
    const told: Parts = {};
    if (value) tell(told, field, value.text);
    if (value && told.code) found.push({ place: key.index, value, told });
  }
  return found;
}

function scannedResponses(text: string, field: Field, index: LookupIndex): PastedResponse[] {
  const codes = codesOf(field, text);
  return codes.flatMap(({ place, value, told }, number) => {
    // Keys come in any order: the fields of this response lie between its neighbors' codes.
    const from = Math.max(place - FIELD_WINDOW, number > 0 ? codes[number - 1]!.place + 1 : 0);
    const to = Math.min(place + FIELD_WINDOW, codes[number + 1]?.place ?? text.length);
    const window = text.slice(from, to);
    const parts = { ...told };
    for (const other of index.contract) {
      if (other === field) continue;
      const own =
        valueOf(other.key, window, place - from) ??
        (number === 0 ? valueOf(other.key, window, 0) : undefined);
      if (own) tell(parts, other, own.text);
    }
    return toResponse(parts, value.text, value.isCut, field, index);
  });
}

/**
 * The responses in a text: JSON, pretty, minified, cut off or escaped within a log line, and what
 * Python, Ruby, Node, Go and Java print of it. All are read alike, by key and value: parsing those that
 * are JSON as a whole found no response more, in any test.
 */
export function responsesIn(text: string, index: LookupIndex): PastedResponse[] {
  for (const field of index.contract) {
    if (!field.roles.includes('code')) continue;
    const found = scannedResponses(text, field, index);
    if (found.length) return found.slice(0, MAX_RESPONSES);
  }
  return [];
}
