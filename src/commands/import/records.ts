// From the rows of a document to errors: finds the fields, and checks their values.
import { isStatus } from '../../reference/ids.ts';
import type { Json } from '../../reference/json.ts';
import { codeProblem } from '../code-problem.ts';
import { UsageError } from '../failure.ts';
import { fieldsOf, statusIn, textIn, type Choices, type Role } from './fields.ts';
import { JoinedRecords, type ErrorRecord } from './joined-records.ts';
import { mapFields, type Mapping, type ReadRow } from './mapping.ts';
import type { Row } from './rows.ts';

interface Found {
  records: ErrorRecord[];
  mapping: Mapping;
  /** What was left out, a line for each. */
  notes: string[];
}

/**
 * Finds the errors in rows of the same kind. Rows of responses without a code are left out. Throws a UsageError that
 * lists the rows that cannot become errors. An error without a status has the statuses of the `known` errors with its
 * code.
 */
export function findRecords(file: string, rows: Row[], choices: Choices, known: ErrorRecord[] = []): Found {
  if (!rows.length) return { records: [], mapping: { prefix: '' }, notes: [] };
  const isResponse = rows[0]!.isResponse ?? false;
  const read = rows.map((row) => ({ row, fields: fieldsOf(row.data), status: row.status }));
  const mapping = mapFields(file, read, choices, isResponse);
  const statuses = Map.groupBy(known, ({ code }) => code);
  const fixedStatus =
    choices.status && isStatus(choices.status) ? [choices.status] : choices.mayLackStatus ? [''] : [];
  const problems: string[] = [];
  const joined = new JoinedRecords(file);
  const withoutStatus: string[] = [];
  let withoutCode = 0;

  for (const each of read) {
    const { row } = each;
    const { problem, ...values } = valuesOf(each, mapping);
    if (problem) {
      if (isResponse) withoutCode++;
      else problems.push(`${row.origin} ${problem}`);
      continue;
    }
    const { code, status: own } = values;
    const all = own ? [own] : (statuses.get(code)?.map((record) => record.status) ?? fixedStatus);
    if (!all.length) withoutStatus.push(code);
    for (const status of all) {
      const record = { ...values, origin: row.origin, status, bodies: isResponse ? [row.data as Json] : [] };
      const caseProblem = joined.add(record, !isResponse);
      if (caseProblem) problems.push(`${row.origin} ${caseProblem}`);
    }
  }

  const notes = joined.notes();
  if (withoutStatus.length && isResponse) {
    notes.push(`${file}: ${withoutStatus.length} examples have no status. Set it: --status 400`);
  }
  if (withoutCode)
    notes.push(`${file}: ${withoutCode} examples have no code, so they are not errors of this reference.`);
  const refused = problems.map((problem) => `${file}:${problem}`);
  if (withoutStatus.length && !isResponse) {
    refused.push(
      `${file}: ${withoutStatus.length} errors have no status, such as \`${withoutStatus[0]}\`. Name the field with --status FIELD, or set the status of all of them: --status 400`,
    );
  }
  if (refused.length) throw new UsageError(refused.join('\n'));
  return { records: [...joined.records.values()], mapping, notes };
}

type Values = Omit<ErrorRecord, 'origin' | 'bodies'>;

/** Returns the values of a row, or why it cannot become an error. Its status is empty if it has none. */
function valuesOf({ row, fields }: ReadRow, mapping: Mapping): Values & { problem?: string | undefined } {
  const valueOf = (role: Role) => (mapping[role] === undefined ? undefined : fields.get(mapping[role]));
  const written = String((mapping.code === undefined ? row.key : valueOf('code')) ?? '').trim();
  const code = written.startsWith(mapping.prefix) ? written.slice(mapping.prefix.length) : written;
  const ofField = valueOf('status');
  const status = row.status ?? statusIn(ofField) ?? '';
  const message = textIn(valueOf('message'));
  const hasWrongStatus = !status && !row.isResponse && textIn(ofField) !== undefined;
  return {
    code,
    status,
    messages: message === undefined ? [] : [message],
    description: textIn(valueOf('description')),
    fix: textIn(valueOf('fix')),
    problem:
      (code ? codeProblem(code, written) : 'The code is missing.') ??
      (hasWrongStatus ? `\`${String(ofField)}\` is not the status of an error.` : undefined),
  };
}
