import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import type { Scratch } from '../../fixtures/scratch-content.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const depot = 'errors/409/depot_closed/index.mdx';
const SITE = 'https://parcels.example/reference/errors';
const url = (file: string, path: string) => edit(file, 'summary:', `errorUrl: ${SITE}${path}\nsummary:`);
const copy =
  (from: string, to: string) =>
  ({ root }: Scratch) =>
    cpSync(join(root, 'errors', from), join(root, 'errors', to), { recursive: true });
const pattern = (form: string) => edit('api.yaml', '{site}{path}/{status}#{code}', form);
const all =
  (...changes: ((scratch: Scratch) => void)[]) =>
  (scratch: Scratch) =>
    changes.forEach((change) => change(scratch));

const FIX =
  'Rename one of them, put {status} into `errorUrl` of api.yaml, or write the URL of one of them as `errorUrl` into its front matter.';

testMistakes({
  'an error with its own page, and two on a further page': [
    all(
      url(quote, '/quotes/expired'),
      url(depot, '/depots#closed'),
      url('errors/409/label_voided/index.mdx', '/depots#label'),
    ),
  ],
  'one URL for two statuses on a further page, which shows both': [
    all(
      url('errors/404/label_voided/index.mdx', '/labels#voided'),
      url('errors/409/label_voided/index.mdx', '/labels#voided'),
    ),
  ],
  'two errors with one URL and one status': [
    all(url(quote, '/depots#closed'), url(depot, '/depots#closed')),
    `errors/409/quote_expired/index.mdx:3:11 The URL of 409/quote_expired, ${SITE}/depots#closed, is also the URL of 409/depot_closed, or differs from it only in upper and lower case. ${FIX} (error-url-taken)`,
  ],
  'a filter that makes two codes equal': [
    all(pattern('{site}{path}#{code:kebab}'), copy('409/quote_expired', '409/quote-expired')),
    `errors/409/quote_expired/index.mdx:1:1 The URL of 409/quote_expired, ${SITE}#quote-expired, is also the URL of 409/quote-expired, or differs from it only in upper and lower case. ${FIX} (error-url-taken)`,
    'errors/409/quote_expired/index.mdx:8:15 409/quote-expired already has the former name `rate_lapsed`. Keep it for the error that the name meant last. (former-name-repeated)',
  ],
  'one URL for two statuses on the page that lists both': [pattern('{site}{path}#{code}')],
  'one URL for two statuses on a page of one error': [
    pattern('{site}{path}/{code}'),
    `errors/409/label_voided/index.mdx:1:1 The URL of 409/label_voided, ${SITE}/label_voided, is also the URL of 404/label_voided, or differs from it only in upper and lower case. ${FIX} (error-url-taken)`,
  ],
  'a URL of another site': [
    edit(quote, 'summary:', 'errorUrl: https://other.example/quote\nsummary:'),
    'errors/409/quote_expired/index.mdx:3:11 The URL https://other.example/quote does not begin with https://parcels.example/. Write the URL that the response contains. The site can only serve URLs below the path of the reference. (error-own-url-misses-page)',
  ],
  'the URL of a page that the site has': [
    url(quote, '/error-object'),
    `errors/409/quote_expired/index.mdx:3:11 \`/reference/errors/error-object/index.html\` would be both the page of ${SITE}/error-object and the page about the response. Choose another path. (path-taken)`,
  ],
});
