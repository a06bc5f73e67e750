// npm run new -- 404 some_error "Its message.": creates the folder of an error with a page to fill in.
// npm run new -- --api folder: creates a content folder for another API.
// npm run new -- --from file: writes drafts of the errors that a document describes.
import './report-uncaught.ts';
import { contentRoot } from '../content/files.ts';
import { readArguments } from './arguments.ts';
import { createApi, createError, folderFor } from './create.ts';
import { UsageError } from './failure.ts';
import { importErrors } from './import/import.ts';

const { api, from, positionals, ...choices } = readArguments({
  usage: 'npm run new -- <status> <code> "<message>"',
  purpose:
    'Creates the folder of an error with a page to fill in. With --api, creates a content folder for another API. With --from, writes drafts of the errors in a document.',
  options: ['api', 'from', 'at', 'code', 'status', 'message', 'description'],
  allowPositionals: true,
});

const [unused] = Object.entries(choices).flatMap(([name, value]) => (value === undefined ? [] : [name]));
if (unused && !from) throw new UsageError(`--${unused} needs a document: npm run new -- --from <file>`);

const report = from
  ? importErrors(from, folderFor(positionals, contentRoot), choices)
  : api
    ? createApi(positionals, contentRoot)
    : createError(contentRoot, positionals);
console.log(report.join('\n'));
