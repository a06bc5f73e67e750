import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../failure.ts';

/** A value of a document that somebody else wrote, so it may have any form. */
export type Data = unknown;
export type DataObject = Record<string, Data>;

/** Whether a value is an object, and neither a list nor null. */
export const isObject = (data: Data): data is DataObject =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Throws a UsageError about a line of a file. */
export function refuseAt(file: string, line: number | undefined, problem: string): never {
  const oneLine = problem
    .trim()
    .split('\n')[0]!
    .replace(/[.:]?$/, '.');
  throw new UsageError(`${file}${line === undefined ? '' : `:${line}`}: ${oneLine}`);
}

/** Reads a text file. A byte-order mark at its beginning is dropped. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseAt(file, undefined, 'The file is not in UTF-8. Save it as UTF-8');
  }
}

function parseJson(file: string, text: string, line?: number): Data {
  try {
    return JSON.parse(text) as Data;
  } catch (error) {
    return refuseAt(file, line, `This is not valid JSON: ${(error as Error).message}`);
  }
}

function parseYaml(file: string, text: string): Data {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { prettyErrors: false, lineCounter });
    const [error] = document.errors;
    if (!error) return document.toJS() as Data;
    return refuseAt(file, lineCounter.linePos(error.pos[0]).line, `This is not valid YAML: ${error.message}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // Too many aliases, or values that are nested too deeply.
    return refuseAt(file, undefined, `The YAML cannot be read: ${(error as Error).message}`);
  }
}

/** Returns the sign that most often separates the names in the header of a table. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const names = header.replaceAll(/"[^"]*"/g, '');
  return [',', ';', '\t'].toSorted((a, b) => names.split(b).length - names.split(a).length)[0]!;
}

/** The key under which a row of a table has its line. It is not the name of any column. */
export const LINE = Symbol('line');
export type Row = DataObject & { [LINE]?: number };

/** Reads a table. In one that is separated by tabs, values seldom have quotes around them, but may contain them. */
function parseTable(file: string, text: string, delimiter: string): Row[] {
  try {
    const records = parseCsv(text, {
      columns: (names: string[]) => {
        const repeated = names.find((name, index) => names.indexOf(name) !== index);
        if (repeated !== undefined) refuseAt(file, 1, `The header contains \`${repeated}\` twice`);
        return names;
      },
      delimiter,
      relax_quotes: delimiter === '\t',
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: DataObject; info: { lines: number } }[];
    // A record may have several lines. Its number is that of the last one.
    return records.map(({ record, info }) => ({ ...record, [LINE]: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseAt(file, undefined, `This is not a table with a header: ${error.message}`);
  }
}

/** The most levels of a document. Real ones have about 30. */
const MAX_DEPTH = 200;

/** Throws a UsageError if data has too many levels, as YAML has that contains itself. */
function checkDepth(file: string, data: Data, depth = 0) {
  if (depth > MAX_DEPTH) {
    refuseAt(file, undefined, `The document has more than ${MAX_DEPTH} levels, or contains itself`);
  }
  if (typeof data !== 'object' || data === null) return;
  for (const part of Object.values(data)) checkDepth(file, part, depth + 1);
}

/** Reads a document: the rows of a table, or the data of a JSON, JSON Lines or YAML file. */
export function readDocument(file: string): Data {
  const data = parseFile(file);
  checkDepth(file, data);
  return data;
}

function parseFile(file: string): Data {
  const kind = extname(file).toLowerCase();
  if (!['.csv', '.tsv', '.json', '.jsonl', '.ndjson', '.yaml', '.yml'].includes(kind)) {
    refuseAt(file, undefined, 'The name must end in .csv, .tsv, .json, .jsonl, .ndjson, .yaml or .yml');
  }
  const text = readText(file);
  if (kind === '.json') return parseJson(file, text);
  if (kind === '.csv' || kind === '.tsv') return parseTable(file, text, delimiterOf(text));
  if (kind.startsWith('.y')) return parseYaml(file, text);
  return text.split('\n').flatMap((line, index): Data[] => {
    if (!line.trim()) return [];
    const data = parseJson(file, line, index + 1);
    return [isObject(data) ? { ...data, [LINE]: index + 1 } : data];
  });
}

/** Returns the value that a JSON pointer (RFC 6901) names, with or without a `#` before it. */
export function valueAt(data: Data, pointer: string): Data {
  const keys = pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((key) => decoded(key).replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<Data>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as DataObject)[key];
  }, data);
}

/** Decodes the percent signs of a pointer in a URL fragment. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
