// npm run new -- 404 some_error "Its message.": makes an error's folder, with what is to be filled in marked.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stringify } from 'yaml';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { questions } from '../reference/labels.ts';
import { languages } from '../reference/samples.ts';
import { ERROR_CODE_RULE, errorCode, schemas, STATUS_RANGE, statusCode } from '../reference/schemas.ts';
import { readArguments } from './arguments.ts';

const {
  positionals: [status = '', type = '', message = ''],
} = readArguments({
  usage: 'npm run new -- <status> <error type> "<message>"',
  purpose: 'Makes the folder of an error, with what is to be filled in marked.',
  allowPositionals: true,
});
const shown = (path: string) => relative(process.cwd(), join(contentRoot, path));
const folder = `errors/${status}/${type}`;
const { message: exact, summary, question, retryHelps, fixableBy, sample } = schemas.errors.shape;
const { request, body, prints } = sample.unwrap().shape;

/** The first reason not to make the folder. */
function refusal(): string | undefined {
  if (!statusCode.safeParse(Number(status)).success) {
    return `\`${status}\` is no status of an error. Give ${STATUS_RANGE}: npm run new -- 404 some_error "Its message."`;
  }
  if (!errorCode.safeParse(type).success) {
    return `\`${type}\` is no error type. ${ERROR_CODE_RULE}`;
  }
  if (!exact.safeParse(message).success) {
    return 'The message is missing. Quote the API’s own error_message, letter by letter.';
  }
  if (!existsSync(join(contentRoot, `statuses/${status}.mdx`))) {
    return `There is no status ${status}. Write ${shown(`statuses/${status}.mdx`)} first.`;
  }
  if (existsSync(join(contentRoot, folder))) return `${shown(folder)} is there already.`;
  return undefined;
}

const reason = refusal();
if (reason) {
  console.error(reason);
  process.exitCode = 1;
} else {
  const promised = readApi(contentRoot)?.samples?.languages ?? [];
  const sampleKeys = `sample:
  # ${request.description}
  request:
  # ${body.description}
  body: {}
  # ${prints.description}
  prints:
`;
  mkdirSync(join(contentRoot, folder), { recursive: true });
  writeFileSync(
    join(contentRoot, folder, 'index.mdx'),
    `---
${stringify({ message }, { lineWidth: 0 })}# ${summary.description}
summary:
# ${question.description}
question:
# ${retryHelps.description}
retryHelps:
# ${fixableBy.description}
fixableBy: []
related: []
formerNames: []
${promised.length ? sampleKeys : ''}---

${Object.values(questions)
  .map((title) => `## ${title}\n`)
  .join('\n')}`,
  );
  const files = promised.map((language) => languages[language].file).join(', ');
  console.log(
    `${shown(folder)}/index.mdx\nFill it in${files && `, and write ${files} beside it`}.\n\`npm run check\` says what is still missing.`,
  );
}
