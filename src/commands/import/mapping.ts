// Which field of the rows of a document has which role, and which part all its codes begin with.
import { STATUS_CODES } from 'node:http';
import { isStatus } from '../../reference/ids.ts';
import { codeProblem } from '../code-problem.ts';
import { UsageError } from '../failure.ts';
import {
  chosenField,
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

/** The fields of a document, by their roles, and the part that all its codes begin with. */
export type Mapping = Partial<Record<Role, string>> & { prefix: string };

/** A row with its fields. */
export interface ReadRow {
  row: Row;
  fields: Fields;
  status: string | undefined;
}

/** Finds the field of each role. Throws a UsageError if no field has the codes. */
export function mapFields(file: string, read: ReadRow[], choices: Choices, isResponse: boolean): Mapping {
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

/**
 * Whether a value of a response could be a code: not a sentence, not the status or its reason phrase, not true or
 * false, and not a word that only says that there is an error.
 */
function couldBeCode(value: Value, status: string | undefined): boolean {
  if (typeof value === 'boolean' || (typeof value === 'number' && value <= 0)) return false;
  if (String(value) === status || (status !== undefined && value === STATUS_CODES[status])) return false;
  return !/^(?:error|fail(?:ed|ure)?)$/i.test(String(value)) && !codeProblem(splitCode(value).code);
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
