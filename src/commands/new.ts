// npm run new -- 404 some_error "Its message.": creates the folder of an error with a page to fill in.
// npm run new -- --api folder: creates a content folder for another API.
import './report-uncaught.ts';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';
import { readApi } from '../content/read.ts';
import { CONTROL } from '../content/read-file.ts';
import { contentRoot } from '../content/files.ts';
import { parseSource } from '../content/source.ts';
import { ERROR_CODE_RULE, isReservedOnWindows, isStatus, STATUS_RANGE } from '../reference/ids.ts';
import { languages } from '../reference/samples.ts';
import { schemas } from '../reference/schemas.ts';
import { errorCode } from '../reference/schemas/values.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './failure.ts';
import { newApi, newError, newStatus } from './scaffold.ts';

const EXAMPLE = 'npm run new -- 404 some_error "Its message."';

const { api: isApi, positionals } = readArguments({
  usage: 'npm run new -- <status> <code> "<message>"',
  purpose:
    'Creates the folder of an error with a page to fill in. With --api, creates a content folder for another API.',
  options: ['api'],
  allowPositionals: true,
});

/** The content folder: a new one for another API, or the one that an error is added to. */
const root = isApi && positionals[0] ? resolve(positionals[0]) : contentRoot;
const shown = (path: string) => shownPath(join(root, path)) || '.';

function write(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
    console.log(shown(file));
  }
}

function refuse(reason: string): never {
  throw new UsageError(reason);
}

function checkStatus(status: string) {
  if (!isStatus(status)) {
    refuse(`\`${status}\` is not the status of an error. Write one from ${STATUS_RANGE}: ${EXAMPLE}`);
  }
}

function checkCode(status: string, code: string) {
  if (code.includes('/'))
    refuse(`\`${code}\` contains a slash, and this reference does not support such codes.`);
  if (isReservedOnWindows(code)) {
    refuse(`Windows cannot have a folder named \`${code}\`. Choose another code.`);
  }
  if (!errorCode.safeParse(code).success) refuse(`\`${code}\` is not a code. ${ERROR_CODE_RULE}`);
  const folder = join(contentRoot, `errors/${status}`);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  // On some file systems, names that differ only in case are the same.
  const taken = names.find((name) => name.toLowerCase() === code.toLowerCase());
  if (taken) refuse(`${shown(`errors/${status}/${taken}`)} already exists.`);
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

function beginError([status = '', code = '', message = '', ...rest]: string[]) {
  checkStatus(status);
  checkCode(status, code);
  checkMessage(message);
  if (rest.length) refuse(`The message is more than one word, so put it between quotes: ${EXAMPLE}`);
  const promised = readApi(contentRoot)?.samples?.languages ?? [];
  const text = newError(message, promised);
  const { data } = parseSource('index.mdx', text);
  if ((data as { message?: string }).message !== message) {
    refuse('The message cannot be written letter by letter. Write the file by hand.');
  }
  const statusFile = `statuses/${status}.mdx`;
  write({
    ...(!existsSync(join(contentRoot, statusFile)) && { [statusFile]: newStatus(status) }),
    [`errors/${status}/${code}/index.mdx`]: text,
  });
  const files = promised.map((language) => languages[language].file).join(', ');
  console.log(
    `The error is a draft. Fill in its page${files && `, write ${files} in the same folder`}, and remove its state.`,
  );
}

if (!isApi) {
  beginError(positionals);
} else if (positionals.length > 1) {
  refuse(`Name one folder: npm run new -- --api ${positionals[0]}`);
} else if (existsSync(root) && readdirSync(root).length) {
  refuse(`${shown('.')} is not empty. Name a new folder: npm run new -- --api folder`);
} else {
  write(newApi());
  console.log('`npm run build` builds its site, and `npm run check` lists the mistakes in the content.');
}
