// npm run new -- 404 some_error "Its message.": begins an error's folder, with what is to be filled in.
// npm run new -- --api: begins a content folder for another API, in CONTENT_ROOT.
import './report-uncaught.ts';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { ERROR_CODE_RULE, STATUS_RANGE, isStatus } from '../reference/ids.ts';
import { languages } from '../reference/samples.ts';
import { schemas } from '../reference/schemas.ts';
import { errorCode } from '../reference/schemas/values.ts';
import { readArguments } from './arguments.ts';
import { newApi, newError } from './scaffold.ts';

const EXAMPLE = 'npm run new -- 404 some_error "Its message."';
const {
  api: isApi,
  positionals: [status = '', code = '', message = ''],
} = readArguments({
  usage: 'npm run new -- <status> <code> "<message>"',
  purpose:
    'Begins the folder of an error, with what is to be filled in; with --api, a content folder for another API.',
  options: ['api'],
  allowPositionals: true,
});
const shown = (path: string) => relative(process.cwd(), join(contentRoot, path));

function write(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentRoot, file)), { recursive: true });
    writeFileSync(join(contentRoot, file), text, { flag: 'wx' });
    console.log(shown(file));
  }
}

function fail(reason: string) {
  console.error(reason);
  process.exitCode = 1;
}

/** The first reason not to make the error's folder. */
function refusal(): string | undefined {
  if (!isStatus(status)) {
    return `\`${status}\` is no status of an error. Give ${STATUS_RANGE}: ${EXAMPLE}`;
  }
  if (code.includes('/')) return `\`${code}\` has a slash, which no code of this reference may have.`;
  if (!errorCode.safeParse(code).success) return `\`${code}\` is no code. ${ERROR_CODE_RULE}`;
  if (!schemas.errors.shape.message.safeParse(message).success) {
    return 'The message is missing. Quote the API’s own, letter by letter.';
  }
  if (!existsSync(join(contentRoot, `statuses/${status}.mdx`))) {
    return `There is no status ${status}. Write ${shown(`statuses/${status}.mdx`)} first.`;
  }
  const folder = `errors/${status}/${code}`;
  return existsSync(join(contentRoot, folder)) ? `${shown(folder)} is there already.` : undefined;
}

if (isApi) {
  if (existsSync(contentRoot) && readdirSync(contentRoot).length) {
    fail(
      `${shown('.') || '.'} is not empty: name a new folder with CONTENT_ROOT=folder npm run new -- --api`,
    );
  } else {
    write(newApi());
    console.log('`npm run build` makes the site of it, and `npm run check` says what is wrong with it.');
  }
} else {
  const reason = refusal();
  if (reason) fail(reason);
  else {
    const promised = readApi(contentRoot)?.samples?.languages ?? [];
    write({ [`errors/${status}/${code}/index.mdx`]: newError(message, promised) });
    const files = promised.map((language) => languages[language].file).join(', ');
    console.log(
      `Fill it in${files && `, and write ${files} beside it`}.\n\`npm run check\` says what is still missing.`,
    );
  }
}
