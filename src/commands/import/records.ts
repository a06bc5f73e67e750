// From the rows of a document to errors: finds the fields, and checks their values.
import { STATUS_CODES } from 'node:http';
import {
  ERROR_CODE,
  ERROR_CODE_RULE,
  formatId,
  isReservedOnWindows,
  isStatus,
  whole,
} from '../../reference/ids.ts';
import type { Json } from '../../reference/json.ts';
import { UsageError } from '../failure.ts';
import {
  chosenField,
  fieldsOf,
  findField,
  splitCode,
  statusIn,
  textIn,
  type Choices,
  type Fields,
  type Role,
  type Value,
} from './fields.ts';
import type { Row } from './rows.ts';

/** An error as a document describes it. */
export interface ErrorRecord {
  origin: string;
  status: string;
  code: string;
  messages: string[];
  /** Why the error happens. */
  description: string | undefined;
  /** How to fix the error. */
  fix: string | undefined;
  /** The responses that the document shows. */
  bodies: Json[];
}

/** The fields of a document, by their roles, and the part that all its codes begin with. */
export type Mapping = Partial<Record<Role, string>> & { prefix: string };

interface Found {
  records: ErrorRecord[];
  mapping: Mapping;
  /** What was left out, a line for each. */
  notes: string[];
}

const CODE = whole(ERROR_CODE);
const isCode = (code: string) => CODE.test(code) && !isReservedOnWindows(code);

/**
 * Whether a value of a response could be a code: not a sentence, not the status or its reason phrase, not true or
 * false, and not a word that only says that there is an error.
 */
function couldBeCode(value: Value, status: string | undefined): boolean {
  if (typeof value === 'boolean' || (typeof value === 'number' && value <= 0)) return false;
  if (String(value) === status || (status !== undefined && value === STATUS_CODES[status])) return false;
  return !/^(?:error|fail(?:ed|ure)?)$/i.test(String(value)) && isCode(splitCode(value).code);
}

/**
 * Finds the errors in rows of the same kind. Rows of responses without a code are left out. Throws a UsageError that
 * lists the rows that cannot become errors. An error without a status has the statuses of the `known` errors with its
 * code.
 */
export function findRecords(file: string, rows: Row[], choices: Choices, known: ErrorRecord[] = []): Found {
  const statuses = Map.groupBy(known, ({ code }) => code);
  if (!rows.length) return { records: [], mapping: { prefix: '' }, notes: [] };
  const isResponse = rows[0]!.isResponse ?? false;
  const read = rows.map((row) => ({ row, fields: fieldsOf(row.data), status: row.status }));
  const mapping = mapFields(file, read, choices, isResponse);
  const fixedStatus =
    choices.status && isStatus(choices.status) ? [choices.status] : choices.mayLackStatus ? [''] : [];
  const valueOf = (fields: Fields, role: Role) =>
    mapping[role] === undefined ? undefined : fields.get(mapping[role]);
  const notes: string[] = [];
  const problems: string[] = [];
  const records = new Map<string, ErrorRecord>();
  const ids = new Map<string, string>();
  let withoutCode = 0;
  const withoutStatus: string[] = [];

  for (const { row, fields } of read) {
    const written = mapping.code === undefined ? row.key : valueOf(fields, 'code');
    const { code, problem } = codeOf(written, mapping.prefix);
    const at = `${file}:${row.origin}`;
    if (problem) {
      if (isResponse) withoutCode++;
      else problems.push(`${at} ${problem}`);
      continue;
    }
    const ofField = valueOf(fields, 'status');
    const own = row.status ?? statusIn(ofField);
    if (!own && textIn(ofField) && !isResponse) {
      problems.push(`${at} \`${String(ofField)}\` is not the status of an error.`);
      continue;
    }
    const all = own ? [own] : (statuses.get(code)?.map((record) => record.status) ?? fixedStatus);
    if (!all.length) withoutStatus.push(code);
    for (const status of all) {
      const id = formatId({ status: Number(status), code });
      // On some file systems, names that differ only in case are the same.
      const first = ids.get(id.toLowerCase()) ?? id;
      if (first !== id) {
        problems.push(
          `${at} The code \`${code}\` differs from \`${first.split('/')[1]}\` only in upper and lower case.`,
        );
        continue;
      }
      ids.set(id.toLowerCase(), id);
      const description = textIn(valueOf(fields, 'description'));
      const message = textIn(valueOf(fields, 'message'));
      const other = records.get(id);
      if (other && !isResponse)
        notes.push(`${at} ${id} is already in ${other.origin}. Both are the same error.`);
      const record = other ?? {
        origin: row.origin,
        status,
        code,
        messages: [],
        description,
        fix: textIn(valueOf(fields, 'fix')),
        bodies: [],
      };
      if (message !== undefined && !record.messages.includes(message)) record.messages.push(message);
      if (isResponse) record.bodies.push(row.data as Json);
      records.set(id, record);
    }
  }
  if (withoutStatus.length && isResponse) {
    notes.push(`${withoutStatus.length} examples have no status. Set it: --status 400`);
  } else if (withoutStatus.length) {
    problems.push(
      `${file}: ${withoutStatus.length} errors have no status, such as \`${withoutStatus[0]}\`. Name the field with --status FIELD, or set the status of all of them: --status 400`,
    );
  }
  if (withoutCode)
    notes.push(`${withoutCode} examples have no code, so they are not errors of this reference.`);
  if (problems.length) throw new UsageError(problems.join('\n'));
  return { records: [...records.values()], mapping, notes };
}

/** Returns a code without the part that all codes begin with, or why it is not a code. */
function codeOf(written: Value | undefined, prefix: string): { code: string; problem?: string } {
  const text = String(written ?? '').trim();
  const code = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  if (!code) return { code, problem: 'The code is missing.' };
  if (code.includes('/'))
    return {
      code,
      problem: `The code \`${text}\` contains a slash, and this reference does not support such codes.`,
    };
  if (isReservedOnWindows(code)) return { code, problem: `Windows cannot have a folder named \`${code}\`.` };
  return CODE.test(code) ? { code } : { code, problem: `\`${text}\` is not a code. ${ERROR_CODE_RULE}` };
}

/** Finds the field of each role. */
function mapFields(
  file: string,
  read: { row: Row; fields: Fields; status: string | undefined }[],
  choices: Choices,
  isResponse: boolean,
): Mapping {
  const field = (role: Role, taken: (string | undefined)[], fits: Parameters<typeof findField>[3]) => {
    const chosen = role === 'fix' ? undefined : choices[role];
    if (chosen !== undefined && !(role === 'status' && isStatus(chosen)))
      return chosenField(file, role, chosen, read);
    return findField(role, read, taken, fits);
  };
  const status = field('status', [choices.code], (value, known) =>
    known === undefined ? statusIn(value) !== undefined : statusIn(value) === known,
  );
  const hasKeys = read.every(({ row }) => row.key !== undefined && row.key !== row.status);
  const isText = (value: Value) => textIn(value) !== undefined;
  const code =
    hasKeys && choices.code === undefined
      ? undefined
      : field('code', [status], isResponse ? couldBeCode : isText);
  if (code === undefined && !hasKeys && !isResponse && read.length) {
    throw new UsageError(
      `${file}: No field has the codes of the errors. Name it with --code FIELD. The fields are ${[...read[0]!.fields.keys()].join(', ')}.`,
    );
  }
  const message = field('message', [status, code, choices.description], isText);
  const description = isResponse ? undefined : field('description', [status, code, message], isText);
  const fix = isResponse ? undefined : field('fix', [status, code, message, description], isText);
  const codes = read.flatMap(({ row, fields, status: known }) => {
    const value = code === undefined ? row.key : fields.get(code);
    return value !== undefined && (!isResponse || couldBeCode(value, known)) ? [value] : [];
  });
  return {
    ...(status && { status }),
    ...(code && { code }),
    ...(message && { message }),
    ...(description && { description }),
    ...(fix && { fix }),
    prefix: commonPrefix(codes, isResponse),
  };
}

/** Returns the part before the last slash or `#` of all codes, or of most codes in responses. */
function commonPrefix(codes: Value[], isResponse: boolean): string {
  const counts = Map.groupBy(
    codes.map((code) => splitCode(code).prefix),
    (prefix) => prefix,
  );
  const [[prefix, of] = ['', []]] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return isResponse || of.length === codes.length ? prefix : '';
}
