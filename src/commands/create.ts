import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';
import { readApi } from '../content/read.ts';
import { CONTROL } from '../content/read-file.ts';
import { parseSource } from '../content/source.ts';
import { isStatus, STATUS_RANGE } from '../reference/ids.ts';
import { languages } from '../reference/samples.ts';
import { schemas } from '../reference/schemas.ts';
import { codeProblem } from './code-problem.ts';
import { UsageError } from './failure.ts';
import { newApi, newError, newStatus } from './scaffold.ts';
import { writeNew } from './write-new.ts';

const EXAMPLE = 'npm run new -- 404 some_error "Its message."';

function refuse(reason: string): never {
  throw new UsageError(reason);
}

function checkStatus(status: string) {
  if (!isStatus(status)) {
    refuse(`\`${status}\` is not the status of an error. Write one from ${STATUS_RANGE}: ${EXAMPLE}`);
  }
}

function checkCode(root: string, status: string, code: string) {
  const problem = codeProblem(code);
  if (problem) refuse(problem);
  const folder = join(root, 'errors', status);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  // On some file systems, names that differ only in case are the same.
  const taken = names.find((name) => name.toLowerCase() === code.toLowerCase());
  if (taken) refuse(`${shownPath(join(folder, taken))} already exists.`);
}

function checkMessage(message: string) {
  if (!message.trim())
    refuse(`The message is missing. Copy the message of the API, letter by letter: ${EXAMPLE}`);
  const { error } = schemas.errors.shape.message.safeParse(message);
  if (error) refuse(`The message is wrong: ${error.issues[0]!.message}.`);
  if (CONTROL.test(message)) {
    refuse('The message contains a control character, which no content may. Remove it.');
  }
}

/**
 * Creates the folder of an error, with a page to fill in, and the page of its status if there is none.
 * Returns the lines that report what was written. Throws a UsageError if it refuses the words.
 */
export function createError(
  root: string,
  [status = '', code = '', message = '', ...rest]: string[],
): string[] {
  checkStatus(status);
  checkCode(root, status, code);
  checkMessage(message);
  if (rest.length) refuse(`The message is more than one word, so put it between quotes: ${EXAMPLE}`);
  const promised = readApi(root)?.samples?.languages ?? [];
  const text = newError({ message }, promised);
  const { data } = parseSource('index.mdx', text);
  if ((data as { message?: string }).message !== message) {
    refuse('The message cannot be written letter by letter. Write the file by hand.');
  }
  const statusFile = `statuses/${status}.mdx`;
  const written = writeNew(root, {
    ...(!existsSync(join(root, statusFile)) && { [statusFile]: newStatus(status) }),
    [`errors/${status}/${code}/index.mdx`]: text,
  });
  const files = promised.map((language) => languages[language].file).join(', ');
  return [
    ...written,
    `The error is a draft. Fill in its page${files && `, write ${files} in the same folder`}, and remove its state.`,
  ];
}

/** Returns the content folder that a command names. Throws a UsageError if there is more than one word. */
export function folderFor([folder, ...rest]: string[], defaultFolder: string): string {
  if (rest.length) refuse(`Name one folder, such as ${folder}. Put a name with blanks between quotes.`);
  return folder ? resolve(folder) : defaultFolder;
}

/**
 * Creates a content folder for another API. Returns the lines that report what was written.
 * Throws a UsageError if the folder is not empty.
 */
export function createApi(words: string[], defaultFolder: string): string[] {
  const root = folderFor(words, defaultFolder);
  if (existsSync(root) && readdirSync(root).length) {
    refuse(`${shownPath(root) || '.'} is not empty. Name a new folder: npm run new -- --api folder`);
  }
  return [
    ...writeNew(root, newApi()),
    '`npm run build` builds its site, and `npm run check` lists the mistakes in the content.',
  ];
}
