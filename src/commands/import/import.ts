// npm run new -- --from file: writes drafts of the errors that a document describes.
//
// 1. `read-document.ts` reads the file.
// 2. `openapi.ts` and `rows.ts` list what describes an error, in the document's own form.
// 3. `mapping.ts` finds the fields, `records.ts` the errors, and `template.ts` the template of the response.
// 4. `drafts.ts` makes the files. The content check must accept a copy of the content with them. Then they are written.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { formatAll, shownPath } from '../../content/diagnostics.ts';
import { quotedList } from '../../content/diagnostics/table.ts';
import { listContent } from '../../content/files.ts';
import { readApi, readContent } from '../../content/read.ts';
import { parseSource } from '../../content/source.ts';
import { schemas } from '../../reference/schemas.ts';
import { UsageError } from '../failure.ts';
import { newApiFile, newStatus } from '../scaffold.ts';
import { writeNew } from '../write-new.ts';
import { apiValues, draftOf } from './drafts.ts';
import type { Choices } from './fields.ts';
import { isOpenApi, openApiRows } from './openapi.ts';
import { readDocument, refuseAt, valueAt, type Data } from './read-document.ts';
import type { ErrorRecord } from './joined-records.ts';
import { findRecords } from './records.ts';
import { rowsIn } from './rows.ts';

/** The choices of the caller. `at` is a JSON pointer to the errors. */
export type Options = Choices & { at?: string | undefined };

const idOf = ({ status, code }: ErrorRecord) => `${status}/${code}`;

/** Returns the value that a pointer names. The parts of an enumeration name the enumeration. */
function targetOf(file: string, document: Data, pointer: string): Data {
  const target = valueAt(document, pointer.replace(/\/(?:x-)?enum[^/]*$/, ''));
  return (
    target ??
    refuseAt(file, undefined, `--at ${pointer} does not exist. Write a JSON pointer, such as /errors`)
  );
}

/** Finds the errors that a document describes. `mapping` has the fields of its responses, or else of its lists. */
export function readErrors(file: string, document: Data, { at, ...choices }: Options) {
  const openApi = isOpenApi(file, document) ? openApiRows(document) : undefined;
  const [examples = [], lists = []] = [true, false].map((isResponse) =>
    openApi?.rows.filter((row) => Boolean(row.isResponse) === isResponse),
  );
  const ofExamples = findRecords(file, examples, choices);
  const rows =
    at !== undefined ? rowsIn(targetOf(file, document, at), at) : openApi ? lists : rowsIn(document, '');
  const ofLists = findRecords(file, rows, choices, ofExamples.records);
  const records = new Map(ofLists.records.map((record) => [idOf(record), record]));
  for (const example of ofExamples.records) {
    const { bodies, messages } = example;
    const listed = records.get(idOf(example));
    if (listed)
      records.set(idOf(example), {
        ...listed,
        bodies,
        messages: [...new Set([...listed.messages, ...messages])],
      });
    // With a pointer, only the errors at that place are imported.
    else if (at === undefined) records.set(idOf(example), example);
  }
  return {
    records: [...records.values()],
    mapping: (ofExamples.records.length ? ofExamples : ofLists).mapping,
    notes: [
      ...(openApi?.notes ?? []).map((note) => `${file}: ${note}`),
      ...ofExamples.notes,
      ...ofLists.notes,
    ],
  };
}

/** Throws a UsageError if the content would have a mistake with these files. */
function checkFiles(root: string, files: Record<string, string>) {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    if (existsSync(root))
      cpSync(root, copy, { recursive: true, filter: (path) => !path.includes('node_modules') });
    writeNew(copy, files);
    const inRoot = (path: string) => path.replace(shownPath(copy), shownPath(root));
    const { diagnostics } = readContent(copy);
    if (!diagnostics.length) return;
    const lines = formatAll(
      diagnostics.map((diagnostic) => ({ ...diagnostic, file: inRoot(diagnostic.file) })),
    );
    throw new UsageError(`${inRoot(lines)}\nNothing was written.`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * Writes drafts of the errors that a document describes and that the content lacks. In a new folder, writes the
 * `api.yaml` too. Returns the lines that report the mapping and the files. Throws a UsageError, before anything is
 * written, if it refuses the document.
 */
export function importErrors(file: string, root: string, options: Options): string[] {
  const document = readDocument(file);
  const { records, mapping, notes } = readErrors(file, document, options);
  if (!records.length) {
    const reasons = notes.map((note) => `${note}\n`).join('');
    throw new UsageError(
      `${reasons}${file}: There are no errors with a code here. Name the list, the map or the enumeration of the codes with a JSON pointer: --at /errors`,
    );
  }
  const isNew = !existsSync(join(root, 'api.yaml'));
  const values = isNew ? apiValues(file, document, records, mapping) : {};
  const api = isNew
    ? schemas.api.safeParse(parseSource('api.yaml', newApiFile(values)).data).data
    : readApi(root);
  if (!api)
    throw new UsageError(
      `${shownPath(join(root, 'api.yaml'))} has mistakes. Fix them first: npm run check -- content`,
    );
  const existing = isNew ? [] : listContent(root).files;
  const known = new Set(existing.filter(({ kind }) => kind === 'errors').map(({ id }) => id));
  const statuses = new Set(existing.filter(({ kind }) => kind === 'statuses').map(({ id }) => id));
  const added = records.filter((record) => !known.has(idOf(record)));
  const files = Object.fromEntries([
    ...(isNew ? [['api.yaml', newApiFile(values)]] : []),
    ...[...new Set(added.map(({ status }) => status))]
      .filter((status) => !statuses.has(status))
      .map((status) => [`statuses/${status}.mdx`, newStatus(status)]),
    ...added.map((record) => [`errors/${idOf(record)}/index.mdx`, draftOf(record, api)]),
  ]) as Record<string, string>;
  if (added.length) {
    checkFiles(root, files);
    writeNew(root, files);
  }
  const imported = new Set(records.map(idOf));
  const gone = [...known].filter((id) => !imported.has(id));
  const fields = [
    `code: ${mapping.code ?? 'the names in the map'}${mapping.prefix && ` after ${mapping.prefix}`}`,
    ...(['status', 'message', 'description', 'fix'] as const).flatMap((role) =>
      mapping[role] ? [`${role}: ${mapping[role]}`] : [],
    ),
  ];
  return [
    `${file}: ${fields.join(', ')}. Change it with --code, --status, --message, --description or --at.`,
    ...(isNew
      ? [
          `${shownPath(join(root, 'api.yaml'))}: response: ${JSON.stringify(api.response)}. Replace the name, the site, the paths and the help by your own.`,
        ]
      : []),
    ...notes,
    added.length
      ? `${shownPath(root) || '.'}: ${added.length} of ${records.length} errors are new, and now drafts: ${quotedList(added.map(idOf))}.`
      : `${shownPath(root) || '.'}: All ${records.length} errors are there already. Nothing was written.`,
    ...gone.map((id) => `${shownPath(join(root, 'errors', id))}: ${file} does not contain this error.`),
  ];
}
