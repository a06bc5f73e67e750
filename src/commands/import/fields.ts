// Finds the fields of records that somebody else named: which one has the code, the status and so on.
import { normalizeName } from '../../reference/ids.ts';
import { UsageError } from '../failure.ts';
import { isObject, type Data } from './read-document.ts';

export type Role = 'status' | 'code' | 'message' | 'description' | 'fix';

/** The fields that the caller chose, by their paths, such as `error.code`. `status` can also be a status. */
export type Choices = Partial<Record<Exclude<Role, 'fix'>, string | undefined>> & {
  /** Whether errors may lack a status, which is empty then. */
  mayLackStatus?: boolean;
};

/** The usual names of each field without case and punctuation, the most likely one first. */
const NAMES: Record<Role, string[]> = {
  status: ['httpstatus', 'httpstatuscode', 'statuscode', 'httpcode', 'http', 'status', 'code'],
  code: [
    ...[
      'errorcode',
      'code',
      'errortype',
      'errorkey',
      'key',
      'identifier',
      'slug',
      'errorname',
      'name',
      'type',
    ],
    ...['error', 'const', 'status', 'reason', 'id'],
  ],
  message: [
    ...['errormessage', 'message', 'msg', 'errordescription', 'detail', 'title', 'text', 'error', 'reason'],
    'description',
  ],
  description: ['description', 'summary', 'explanation', 'meaning', 'cause', 'details', 'notes', 'comment'],
  fix: ['howtofix', 'resolution', 'solution', 'fix', 'remedy', 'action'],
};

/** The values of a record by the paths that lead to them, joined by dots. Of a list, only the first item counts. */
export type Fields = ReadonlyMap<string, Value>;
export type Value = string | number | boolean;

/** Returns the values of a record by their paths. */
export function fieldsOf(data: Data): Fields {
  const fields = new Map<string, Value>();
  const visit = (value: Data, path: string) => {
    if (Array.isArray(value)) visit(value[0], path ? `${path}.0` : '0');
    else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      fields.set(path, value);
    }
  };
  visit(data, '');
  return fields;
}

/** Returns the status that a value names, such as 404, “404” or “404 Not Found”; undefined if it names none. */
export const statusIn = (value: Value | undefined) =>
  /^(?:HTTP )?([2-5]\d\d)(?!\S)/i.exec(String(value ?? '').trim())?.[1];

/** Returns the text of a value, letter by letter; undefined if there is nothing to read. */
export const textIn = (value: Value | undefined) =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim()
    ? String(value)
    : undefined;

/** Returns a code, and the part of a URL or a path before it: `https://example.com/errors/no_funds`. */
export function splitCode(value: Value | undefined): { prefix: string; code: string } {
  const text = String(value ?? '').trim();
  const end = Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1;
  return { prefix: text.slice(0, end), code: text.slice(end) };
}

/** Whether a field could have a role in a record. `status` is the status of the record, if that is known. */
type Fits = (value: Value, status: string | undefined) => boolean;

/** How many of the records in which the likeliest field fits another field must fit. */
const NEARLY_ALL = 0.9;

/**
 * Returns the path of the field that has a role in most records; undefined if none has. Takes the fields that have
 * another role already.
 */
export function findField(
  role: Role,
  records: { fields: Fields; status?: string | undefined }[],
  taken: (string | undefined)[],
  fits: Fits,
): string | undefined {
  const values = new Map<string, { count: number; texts: Set<string> }>();
  for (const { fields, status } of records) {
    for (const [path, value] of fields) {
      if (taken.includes(path) || !NAMES[role].includes(lastName(path)) || !fits(value, status)) continue;
      const known = values.get(path) ?? { count: 0, texts: new Set() };
      known.count++;
      known.texts.add(String(value));
      values.set(path, known);
    }
  }
  const most = Math.max(0, ...[...values.values()].map(({ count }) => count));
  const usual = [...values].filter(([, { count }]) => count >= most * NEARLY_ALL);
  // A field with the same value in every record does not identify an error.
  const distinct = usual.filter(([, { texts }]) => texts.size > 1);
  const rank = (path: string) => NAMES[role].indexOf(lastName(path)) * 100 + path.split('.').length;
  const candidates = distinct.length ? distinct : usual;
  return candidates.map(([path]) => path).toSorted((a, b) => rank(a) - rank(b))[0];
}

const lastName = (path: string) =>
  normalizeName(
    path
      .split('.')
      .filter((key) => !/^\d+$/.test(key))
      .at(-1) ?? '',
  );

/** Returns the field that the caller chose. Throws a UsageError if no record has it. */
export function chosenField(
  file: string,
  option: string,
  path: string,
  records: { fields: Fields }[],
): string {
  if (records.some(({ fields }) => fields.has(path))) return path;
  const known = [...new Set(records.slice(0, 100).flatMap(({ fields }) => [...fields.keys()]))];
  throw new UsageError(
    `${file}: --${option} \`${path}\` is not a field${option === 'status' ? ' or a status' : ''}. The fields are ${known.slice(0, 20).join(', ')}.`,
  );
}
