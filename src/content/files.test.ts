import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testMistakes } from '../../fixtures/mistakes.ts';
import type { Scratch } from '../../fixtures/scratch-content.ts';

const rename =
  (from: string, to: string) =>
  ({ root }: Scratch) =>
    renameSync(join(root, from), join(root, to));
const copy =
  (from: string, to: string) =>
  ({ root }: Scratch) =>
    cpSync(join(root, from), join(root, to), { recursive: true });
const remove =
  (path: string) =>
  ({ root }: Scratch) =>
    rmSync(join(root, path));
const write =
  (path: string) =>
  ({ write: to }: Scratch) =>
    to(path, 'text');

testMistakes({
  'a folder name that is no code': [
    copy('errors/409/fax_failed', 'errors/409/_fax failed'),
    'errors/409/_fax failed/index.mdx:1:1 The folder name `_fax failed` is not a valid code. A code has at most 200 of A-Z, a-z, 0-9 and . _ ~ - and begins with a letter or a digit. (code-invalid)',
  ],
  'a folder without a page': [
    remove('errors/409/fax_failed/index.mdx'),
    'errors/409/fax_failed:1:1 The folder has no index.mdx. Write it, or remove the folder. (index-missing)',
  ],
  'an unknown status': [
    copy('errors/409/quote_expired', 'errors/418/teapot'),
    'errors/418/teapot/index.mdx:1:1 The status 418 has no page. Write statuses/418.mdx, or move the folder to one of: 404, 409. (status-missing)',
    'errors/418/teapot/index.mdx:8:15 409/quote_expired already has the former name `rate_lapsed`. Keep it for the error that the name meant last. (former-name-repeated)',
  ],
  'a folder name that is no status': [
    rename('errors/404', 'errors/missing'),
    'errors/409/label_voided/index.mdx:7:11 There is no error 404/label_voided. The errors are 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
    'errors/409/label_voided/index.mdx:10:15 There is no error 404/label_voided. The errors are 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
    'errors/409/label_voided/index.mdx:36:40 There is no error 404/label_voided. Did you mean 409/label_voided? (error-unknown)',
    'errors/missing/label_voided/index.mdx:1:1 The folder `missing` is not named after an HTTP status. Name it after the status that the API answers with, 200 to 599. This reference does not cover errors without an HTTP status. (status-invalid)',
    'errors/missing/parcel_not_found/index.mdx:1:1 The folder `missing` is not named after an HTTP status. Name it after the status that the API answers with, 200 to 599. This reference does not cover errors without an HTTP status. (status-invalid)',
    'statuses/404.mdx:1:1 The status has no errors. Add an error below errors/404/, or remove this file. (status-unused)',
    'statuses/404.mdx:4:9 There is no error 404/parcel_not_found. The errors are 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
    'statuses/404.mdx:8:63 There is no error 404/label_voided. Did you mean 409/label_voided? (error-unknown)',
  ],
  'a status that is no error': [
    copy('statuses/404.mdx', 'statuses/199.mdx'),
    'statuses/199.mdx:1:1 This file is not where content belongs. Content belongs in statuses/{status}.mdx and errors/{status}/{code}/index.mdx, where the status is 200 to 599. This reference does not cover errors without an HTTP status. (content-file-misplaced)',
  ],
  'a status without errors': [
    copy('statuses/404.mdx', 'statuses/410.mdx'),
    'statuses/410.mdx:1:1 The status has no errors. Add an error below errors/410/, or remove this file. (status-unused)',
    'statuses/410.mdx:4:9 There is no error 410/parcel_not_found. Did you mean 404/parcel_not_found? (error-unknown)',
  ],
  'a missing api.yaml': [
    remove('api.yaml'),
    'api.yaml:1:1 The file api.yaml is missing. Write it with the keys name, site, path, otherPaths, language, errorUrl, response, fields, sampleRequestId, fixers, source, help, supportFacts, allErrors, codes, samples. (api-missing)',
  ],
  'an API without a page on the error object': [remove('error-object.mdx')],
  'a file beside the folders of errors': [
    write('errors/409/quote_expird.mdx'),
    'errors/409/quote_expird.mdx:1:1 This file is not where content belongs. Content belongs in statuses/{status}.mdx and errors/{status}/{code}/index.mdx, where the status is 200 to 599. This reference does not cover errors without an HTTP status. (content-file-misplaced)',
  ],
  'a file that nothing runs': [
    write('errors/409/quote_expired/handle.rb'),
    'errors/409/quote_expired/handle.rb:1:1 No sample language uses this file name. The programs of an error are reproduce.sh, fix.sh, handle.ts, fix.ts, handle.py, fix.py, handle.go, fix.go, Handle.java, Fix.java. Rename the file, or remove it. (sample-file-unknown)',
  ],
  'a file that is no content': [
    write('notes.txt'),
    'notes.txt:1:1 The content does not use this file. Move it out of the content folder. (file-unexpected)',
  ],
  'a folder too deep': [
    write('errors/409/quote_expired/more/index.mdx'),
    'errors/409/quote_expired/more/index.mdx:1:1 The code of this error contains a slash. This reference does not support codes with a slash. Choose another character. (code-with-slash)',
  ],
  'hidden files and installed packages are left alone': [
    ({ write: to }) => {
      to('.DS_Store', 'text');
      to('node_modules/parcel/index.js', 'text');
      to('errors/.hidden/file', 'text');
    },
  ],
});
