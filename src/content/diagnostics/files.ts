import { ERROR_CODE_RULE, STATUS_RANGE } from '../../reference/ids.ts';
import { languageNames, languages } from '../../reference/samples.ts';
import type { DiagnosticTable } from './table.ts';

const programs = languageNames
  .flatMap((language) => [languages[language].file, languages[language].fix])
  .filter((file) => file !== undefined)
  .join(', ');

/** Diagnostics of missing, misplaced and unreadable files and folders. */
export const fileDiagnostics = {
  'content-missing': () => [
    'The content folder does not exist, or it is not a folder.',
    'Name the folder that contains api.yaml in CONTENT_ROOT.',
  ],
  'api-missing': (keys: string[]) => [
    'The file api.yaml is missing.',
    `Write it with the keys ${keys.join(', ')}.`,
  ],
  'errors-missing': () => [
    'The content has no errors yet.',
    'Add one: npm run new -- 404 some_error "Its message."',
  ],
  'index-missing': () => ['The folder has no index.mdx.', 'Write it, or remove the folder.'],
  'status-missing': (status: number, file: string, others: string[]) => [
    `The status ${status} has no page.`,
    `Write ${file}${others.length ? `, or move the folder to one of: ${others.join(', ')}` : ''}.`,
  ],
  'status-unused': (status: string) => [
    'The status has no errors.',
    `Add an error below errors/${status}/, or remove this file.`,
  ],
  'status-invalid': (status: string) => [
    `The folder \`${status}\` is not named after an HTTP status.`,
    `Name it after the status that the API answers with, ${STATUS_RANGE}. This reference does not cover errors without an HTTP status.`,
  ],
  'code-invalid': (code: string) => [`The folder name \`${code}\` is not a valid code.`, ERROR_CODE_RULE],
  'code-with-slash': () => [
    'The code of this error contains a slash.',
    'This reference does not support codes with a slash. Choose another character.',
  ],
  'name-reserved': (name: string) => [
    `Windows cannot have a file or folder named \`${name}\`.`,
    'Choose another name. Files of the site and of this repository are named after it.',
  ],
  'sample-file-unknown': () => [
    'No sample language uses this file name.',
    `The programs of an error are ${programs}. Rename the file, or remove it.`,
  ],
  'content-file-misplaced': () => [
    'This file is not where content belongs.',
    `Content belongs in statuses/{status}.mdx and errors/{status}/{code}/index.mdx, where the status is ${STATUS_RANGE}. This reference does not cover errors without an HTTP status.`,
  ],
  'file-unexpected': () => ['The content does not use this file.', 'Move it out of the content folder.'],
  'file-not-regular': () => [
    'This is not a regular file.',
    'Replace it with one. Links, devices and folders with this name are not read.',
  ],
  'file-name-not-utf8': () => ['The file name is not valid UTF-8.', 'Rename the file.'],
  'file-too-large': (bytes: number, most: number) => [
    `The file has ${bytes.toLocaleString('en')} bytes, and the limit is ${most.toLocaleString('en')}.`,
    'Split the file, or link to the long part.',
  ],
  'file-unreadable': (reason: string) => [
    `The file cannot be read: ${reason}.`,
    'Check that it exists and that you may read it.',
  ],
  'encoding-not-utf8': () => ['The file is not in UTF-8.', 'Save it as UTF-8.'],
  'control-character': (code: string) => [
    `There is an invisible control character here, ${code}.`,
    'Remove it. It can hide or reorder the text around it.',
  ],
  'manifest-missing': (languages: string) => [
    'The file is missing.',
    `Write this file. It pins the packages that the samples in ${languages} import.`,
  ],
  'manifest-invalid': (reason: string) => [`The manifest cannot be parsed: ${reason}.`, 'Fix the manifest.'],
  'region-missing': (most: number) => [
    `The program has more than ${most} lines, but none of them are marked.`,
    'Put a comment `region` above the lines that matter, and a comment `endregion` below them.',
  ],
  'region-unbalanced': () => [
    'The marks are not one `region` and one `endregion` below it.',
    'Mark the lines that matter once.',
  ],
  'region-empty': () => ['There is nothing between the marks.', 'Put them around the lines that matter.'],
  'region-too-long': (lines: number, most: number) => [
    `There are ${lines} lines between the marks.`,
    `Mark at most ${most}. The page folds the rest.`,
  ],
  'region-undescribed': (lines: number, words: string) => [
    `The page folds ${lines === 1 ? 'the line' : `the ${lines} lines`} ${words.startsWith('end') ? 'below' : 'above'} this mark, and nothing describes ${lines === 1 ? 'it' : 'them'}.`,
    `Write \`${words}\` and the contents of those lines, such as \`${words} ${words.startsWith('end') ? 'other errors' : 'imports, settings, client'}\`.`,
  ],
  'fix-missing': (file: string) => [
    `\`fix\` is missing, but the folder contains ${file}.`,
    'Describe the program by `title`, `request`, `body` and `prints`.',
  ],
  'fix-key-missing': (key: string) => [`\`fix.${key}\` is missing.`, 'Add it below `fix`.'],
  'fix-without-program': () => [
    'There is no program for `fix`.',
    'Write one, such as fix.ts, or remove the key.',
  ],
  'sample-missing': (file: string, name: string, language: string) => [
    `The sample ${file} is missing.`,
    `Write the sample in ${name}, or give the reason for its absence in \`sample.without.${language}\` of index.mdx.`,
  ],
  'sample-empty': () => ['The sample is empty.', 'Write the program.'],
  'sample-not-listed': (name: string, language: string) => [
    `The reference has no samples in ${name}.`,
    `Add ${language} to \`samples.languages\` in api.yaml, or remove the file.`,
  ],
  'sample-reason-unneeded': (name: string, file: string | undefined) => [
    file
      ? `\`sample.without\` explains why ${file} is missing, but the file exists.`
      : `\`sample.without\` explains why a sample in ${name} is missing, but the reference has no samples in ${name}.`,
    file ? 'Remove the reason or the file.' : 'Remove the reason.',
  ],
  'sample-key-missing': (key: string) => [
    `\`${key}\` is missing.`,
    'Describe the samples of this error by `request`, `body` and `prints`.',
  ],
  'secret-unknown': (name: string) => [
    `\`samples.secrets\` contains \`${name}\`, which \`samples.environment\` does not define.`,
    'Define it there, or remove it here.',
  ],
  'json-invalid': (reason: string) => [`The JSON cannot be parsed: ${reason}.`, 'Fix the JSON.'],
} satisfies DiagnosticTable;
