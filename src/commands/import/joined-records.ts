// Joins the descriptions of one error, and finds those that contradict each other.
import { formatId } from '../../reference/ids.ts';
import type { Json } from '../../reference/json.ts';

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

/** The errors of a document. */
export class JoinedRecords {
  readonly records = new Map<string, ErrorRecord>();
  readonly #ids = new Map<string, string>();
  readonly #byCode = new Map<string, ErrorRecord>();
  readonly #conflicts: string[] = [];
  readonly #repeated: string[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Returns where a record is, as messages show it. */
  #at = ({ origin }: ErrorRecord) => `${this.#file}:${origin}`;

  /**
   * Adds a description of an error. Responses of one error usually differ, but rows of a list are compared. Returns why
   * the error cannot be added; undefined if it can.
   */
  add(record: ErrorRecord, isRow: boolean): string | undefined {
    const { code, status, origin } = record;
    const id = formatId({ status: Number(status), code });
    // On some file systems, names that differ only in case are the same.
    const sameName = this.#ids.get(id.toLowerCase()) ?? id;
    if (sameName !== id) {
      return `The code \`${code}\` differs from \`${sameName.split('/')[1]}\` only in upper and lower case.`;
    }
    this.#ids.set(id.toLowerCase(), id);
    const other = this.records.get(id);
    if (other) {
      if (isRow) this.#compare(record, other);
      const messages = record.messages.filter((message) => !other.messages.includes(message));
      other.messages.push(...messages);
      other.description ??= record.description;
      other.fix ??= record.fix;
      other.bodies.push(...record.bodies);
      return undefined;
    }
    this.records.set(id, record);
    const ofCode = this.#byCode.get(code);
    if (!ofCode) this.#byCode.set(code, record);
    else if (isRow && origin !== ofCode.origin) {
      this.#conflicts.push(
        `${this.#at(record)} \`${code}\` has the status ${status}, and ${ofCode.status} in ${this.#at(ofCode)}. These are two errors.`,
      );
    }
    return undefined;
  }

  #compare(record: ErrorRecord, other: ErrorRecord) {
    const { code, status } = record;
    const at = `${this.#at(record)} ${status ? `${status}/${code}` : code}`;
    const [message] = record.messages;
    const differing = (['description', 'fix'] as const).filter(
      (key) => record[key] !== undefined && other[key] !== undefined && record[key] !== other[key],
    );
    const hasMessage = message !== undefined && !other.messages.includes(message);
    if (hasMessage) {
      this.#conflicts.push(`${at} has another message in ${this.#at(other)}. The page has both messages.`);
    }
    for (const key of differing) {
      this.#conflicts.push(`${at} has another ${key} in ${this.#at(other)}. The page has only that one.`);
    }
    if (!hasMessage && !differing.length) this.#repeated.push(at);
  }

  /** Returns a line for each contradiction, and one for the rows that repeat others. */
  notes(): string[] {
    const [first] = this.#repeated;
    const repeated = this.#repeated.length === 1 ? '1 row repeats' : `${this.#repeated.length} rows repeat`;
    return first === undefined
      ? this.#conflicts
      : [...this.#conflicts, `${first}: ${repeated} an earlier row.`];
  }
}
