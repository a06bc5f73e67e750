// npm run new -- 404 some_error "Its message.": creates the folder of an error with a page to fill in.
// npm run new -- --api folder: creates a content folder for another API.
import './report-uncaught.ts';
import { contentRoot } from '../content/files.ts';
import { readArguments } from './arguments.ts';
import { createApi, createError } from './create.ts';

const { api, positionals } = readArguments({
  usage: 'npm run new -- <status> <code> "<message>"',
  purpose:
    'Creates the folder of an error with a page to fill in. With --api, creates a content folder for another API.',
  options: ['api'],
  allowPositionals: true,
});

const report = api ? createApi(positionals, contentRoot) : createError(contentRoot, positionals);
console.log(report.join('\n'));
