// Compares the pages with the codes that the API defines elsewhere: `codes` in api.yaml names the sources.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';
import { quotedList } from '../content/diagnostics/table.ts';
import { formatId, parseId } from '../reference/ids.ts';
import type { Api, Content } from '../reference/types.ts';
import { UsageError } from './failure.ts';
import { readErrors } from './import/import.ts';
import { readDocument, type Data } from './import/read-document.ts';

/** An error that a source defines. */
interface Defined {
  /** Where it is defined, as messages show it. */
  at: string;
  code: string;
  /** Empty if the source does not define it. */
  status: string;
  messages: string[];
}

type Source = Api['codes'][number];

/** Returns the errors in a document. */
function inDocument(file: string, document: Data, at?: string): Defined[] {
  const { records } = readErrors(file, document, { at, mayLackStatus: true });
  return records.map(({ origin, ...record }) => ({ ...record, at: `${file}:${origin}` }));
}

/** Returns the errors in the files that match a glob, by a regular expression. */
function inFiles(root: string, glob: string, pattern: string): Defined[] {
  return globSync(glob, { cwd: root })
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      let [line, counted] = [1, 0];
      return [...text.matchAll(new RegExp(pattern, 'gm'))].flatMap((match): Defined[] => {
        const { code = match[1], status = '', message } = match.groups ?? {};
        line += text.slice(counted, match.index).split('\n').length - 1;
        counted = match.index;
        const at = `${shownPath(join(root, name))}:${line}`;
        return code ? [{ at, code, status, messages: message ? [message] : [] }] : [];
      });
    });
}

/** Loads a JSON document. Throws an error of one line that names the URL if that is impossible. */
async function download(url: string): Promise<unknown> {
  const refuse = (reason: string) =>
    new UsageError(`${url}: ${reason} Correct the URL in \`codes\` of api.yaml.`);
  const response = await fetch(url).catch((error: Error) => {
    throw refuse(
      `The document can't be loaded (${(error.cause as Error | undefined)?.message ?? error.message}).`,
    );
  });
  if (!response.ok) throw refuse(`The status of the response is ${response.status}.`);
  return response.json().catch(() => {
    throw refuse("The document isn't JSON.");
  });
}

async function readSource(root: string, source: Source): Promise<Defined[]> {
  if ('files' in source) return inFiles(root, source.files, source.pattern);
  if ('url' in source) {
    return inDocument(source.url, await download(source.url));
  }
  const file = join(root, source.file);
  return inDocument(shownPath(file), readDocument(file), source.pointer);
}

const count = (number: number) => (number === 1 ? '1 code has' : `${number} codes have`);

/**
 * Compares the pages with the sources, both ways. Returns the problems, and the remarks about pages that may be missing
 * until a later day than `today`, which is written YYYY-MM-DD. A source that defines nothing is a problem. Throws if a
 * source cannot be read.
 */
export async function compareCodes(
  root: string,
  { api: [api], errors }: Content,
  today: string,
): Promise<{ problems: string[]; remarks: string[] }> {
  const problems: string[] = [];
  const remarks: string[] = [];
  const pages = new Map(errors.map((error) => [error.id, error]));
  const pagesOf = Map.groupBy(errors, ({ id }) => parseId(id).code);
  const messagesOf = new Map(
    [...pagesOf].map(([code, ofCode]) => [
      code,
      new Set(ofCode.flatMap(({ data }) => [data.message, ...data.messages])),
    ]),
  );
  /** The ids that sources define, and the codes that they define without a status. */
  const defined = new Set<string>();
  const sources = api?.data.codes ?? [];
  for (const source of sources) {
    const found = await readSource(root, source);
    if (!found.length) {
      const name = 'files' in source ? source.files : 'file' in source ? source.file : source.url;
      problems.push(`${shownPath(join(root, 'api.yaml'))}: ${name} in \`codes\` contains no code.`);
    }
    const missing = new Set<string>();
    for (const { at, code, status, messages } of found) {
      const ofCode = pagesOf.get(code) ?? [];
      const page = status ? pages.get(formatId({ status: Number(status), code })) : ofCode[0];
      defined.add(page && status ? page.id : code);
      if (!page && ofCode.length) {
        problems.push(`${at} \`${code}\` has the status ${status}, but its page is ${ofCode[0]!.id}.`);
      } else if (!page) {
        if (source.missingUntil !== undefined && today <= source.missingUntil) missing.add(code);
        else
          problems.push(
            `${at} \`${code}\` has no page. Write it: npm run new -- ${status || '<status>'} ${code} "${messages[0] ?? 'Its message.'}"`,
          );
      } else {
        const known = status ? new Set([page.data.message, ...page.data.messages]) : messagesOf.get(code)!;
        for (const message of messages.filter((text) => !known.has(text))) {
          problems.push(
            `${at} \`${code}\` has the message “${message}”, which is not on its page: “${page.data.message}”`,
          );
        }
      }
    }
    if (missing.size) {
      remarks.push(
        `${count(missing.size)} no page, which is allowed until ${source.missingUntil}: ${quotedList([...missing])}.`,
      );
    }
  }
  for (const { id, data } of sources.length ? errors : []) {
    if (defined.has(id) || defined.has(parseId(id).code) || data.state.is === 'retired') continue;
    problems.push(
      `${shownPath(join(root, 'errors', id, 'index.mdx'))}:1 No source in \`codes\` of api.yaml contains this code. Add it there, or retire the error.`,
    );
  }
  return { problems, remarks };
}
