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
    "errors/409/_fax failed/index.mdx:1:1 The folder's name `_fax failed` is no code. A code has at most 200 of A-Z, a-z, 0-9 and . _ ~ - and begins with a letter or a digit.",
  ],
  'a folder without a page': [
    remove('errors/409/fax_failed/index.mdx'),
    'errors/409/fax_failed:1:1 The folder has no index.mdx. Write it, or remove the folder.',
  ],
  'an unknown status': [
    copy('errors/409/quote_expired', 'errors/418/teapot'),
    'errors/418/teapot/index.mdx:1:1 There is no status 418. Write statuses/418.mdx, or move the folder to one of: 404, 409.',
    'errors/418/teapot/index.mdx:8:15 The former name `rate_lapsed` is taken by 409/quote_expired already. Keep it where the name led to last.',
  ],
  'a folder name that is no status': [
    rename('errors/404', 'errors/missing'),
    'errors/409/label_voided/index.mdx:7:11 There is no error 404/label_voided. There are: 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired.',
    'errors/409/label_voided/index.mdx:10:15 There is no error 404/label_voided. There are: 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired.',
    'errors/409/label_voided/index.mdx:36:40 There is no error 404/label_voided. There is 409/label_voided.',
    'errors/missing/label_voided/index.mdx:1:1 `missing` is no status of an error. Name the folder by the HTTP status: 200 to 599.',
    'errors/missing/parcel_not_found/index.mdx:1:1 `missing` is no status of an error. Name the folder by the HTTP status: 200 to 599.',
    'statuses/404.mdx:1:1 The status has no error. Add one below errors/404/, or remove it.',
    'statuses/404.mdx:6:63 There is no error 404/label_voided. There is 409/label_voided.',
  ],
  'a status that is no error': [
    copy('statuses/404.mdx', 'statuses/199.mdx'),
    'statuses/199.mdx:1:1 This file has no place here. Content lies in statuses/{status}.mdx and errors/{status}/{code}/index.mdx; a status is 200 to 599.',
  ],
  'a status without errors': [
    copy('statuses/404.mdx', 'statuses/410.mdx'),
    'statuses/410.mdx:1:1 The status has no error. Add one below errors/410/, or remove it.',
  ],
  'a missing api.yaml': [
    remove('api.yaml'),
    'api.yaml:1:1 The file is missing. Write it with the keys name, site, path, otherPaths, language, errorUrl, response, fields, sampleRequestId, fixers, source, help, samples.',
  ],
  'an API without a page on the error object': [remove('error-object.mdx')],
  'a file beside the folders of errors': [
    write('errors/409/quote_expird.mdx'),
    'errors/409/quote_expird.mdx:1:1 This file has no place here. Content lies in statuses/{status}.mdx and errors/{status}/{code}/index.mdx; a status is 200 to 599.',
  ],
  'a file that nothing runs': [
    write('errors/409/quote_expired/handle.rb'),
    'errors/409/quote_expired/handle.rb:1:1 No program has this name. The programs of an error are reproduce.sh, fix.sh, handle.ts, fix.ts, handle.py, fix.py, handle.go, fix.go, Handle.java, Fix.java; remove it, or rename it.',
  ],
  'a file that is no content': [
    write('notes.txt'),
    'notes.txt:1:1 This file has no place here. Move it out of the content folder.',
  ],
  'a folder too deep': [
    write('errors/409/quote_expired/more/index.mdx'),
    'errors/409/quote_expired/more/index.mdx:1:1 The code of this error has a slash. No code of this reference may have one: choose another character.',
  ],
  'hidden files and installed packages are left alone': [
    ({ write: to }) => {
      to('.DS_Store', 'text');
      to('node_modules/parcel/index.js', 'text');
      to('errors/.hidden/file', 'text');
    },
  ],
});
