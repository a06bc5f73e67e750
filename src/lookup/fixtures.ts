// Catalogs of invented APIs, in the shapes in which real ones answer.
import type { Json } from '../reference/template.ts';
import { derive, type Sources } from './data.ts';
import { createIndex, type ErrorEntry } from './lookup-index.ts';

/** The data of a catalog, and what it is made from. */
const toData = (sources: Sources) => ({ ...sources, ...derive(sources) });

/** Flat, snake_case, a fragment on the page of the status. */
export const harbor = toData({
  api: 'Harbor API',
  site: 'https://harbor.example',
  index: '/docs/errors/',
  email: 'help@harbor.example',
  response: {
    http_status: '{status}',
    trace_id: '{requestId}',
    error_name: '{code}',
    error_text: '{message}',
    docs: '{errorUrl}',
  },
  errorUrl: '{site}{path}/{status}#{code}',
  statuses: [
    [
      423,
      'Locked',
      [
        ['berth_closed', 'This berth is closed for the season.', 'winter mooring|quay ships'],
        ['captain_license_expired', 'The license of the captain has expired.', '|renew papers'],
        ['captain_license_missing', 'The captain has sent no license.'],
        ['use_radio', 'Please use the radio instead of flags.', 'signal channel', 'radio_required'],
      ],
    ],
    [
      404,
      'Not Found',
      [
        ['ship_not_found', 'There is no ship with the name {name}.'],
        ['use_radio', 'There is no such radio.'],
      ],
      [['pier_gone', 'The pier was taken down.']],
    ],
  ],
});

/** Nested, snake_case and a single word, a page of its own for each code. */
export const ledger = toData({
  api: 'Ledger API',
  site: 'https://ledger.example',
  index: '/errors/',
  response: {
    error: { type: 'request_error', code: '{code}', message: '{message}', doc_url: '{errorUrl}' },
  },
  errorUrl: '{site}{path}/{code}',
  statuses: [
    [
      402,
      'Payment Required',
      [
        ['card_declined', 'Your card was declined.'],
        ['ratelimited', 'You are asking too often.'],
      ],
    ],
    [409, 'Conflict', [['conflict', 'The resource changed meanwhile.']]],
  ],
});

/** Numbers, in JSON too. */
export const signal = toData({
  api: 'Signal API',
  site: 'https://signal.example',
  index: '/docs/errors/',
  response: {
    code: '{code:number}',
    message: '{message}',
    more_info: '{errorUrl}',
    status: '{status}',
  },
  errorUrl: '{site}{path}/{code}',
  statuses: [
    [400, 'Bad Request', [['21211', "The 'To' number %s is not a valid phone number"]]],
    [404, 'Not Found', [['20404', 'The requested resource %s was not found']]],
    [429, 'Too Many Requests', [['1020', 'Slow down']]],
  ],
});

/** RFC 9457: the code is the last segment of a URL. */
export const credit = toData({
  api: 'Credit API',
  site: 'https://credit.example',
  index: '/problems/',
  response: {
    type: 'https://credit.example/problems/{code}',
    title: 'A title',
    status: '{status}',
    detail: '{message}',
    instance: '{requestId}',
  },
  errorUrl: '{site}{path}/{code}',
  statuses: [
    [
      423,
      'Locked',
      [
        ['out-of-credit', 'Your current balance is {balance}, but that costs {price}.'],
        ['account-frozen', 'The account is frozen.'],
      ],
    ],
  ],
});

/** Upper case with digits, dots; the reference has a host of its own. */
export const compiler = toData({
  api: 'Compiler API',
  site: 'https://errors.compiler.example',
  index: '/',
  response: { errors: [{ code: '{code}', detail: 'Error {code}: {message}', id: '{requestId}' }] },
  errorUrl: '{site}{path}#{code}',
  statuses: [
    [
      422,
      'Unprocessable Content',
      [
        ['E0382', 'A value of type `%type%` is used after it was moved.'],
        ['PGRST116', 'More than one row was returned.'],
        ['scope.not_granted', 'The scope is not granted.'],
      ],
    ],
  ],
});

export const catalogs = { harbor, ledger, signal, credit, compiler };

/** A message with something in each of its holes. */
export const filled = (message: string) => message.replace(/\{\w+\}|%s|%\w+%/g, 'blue whale');

/** A response that tells an error, made from the catalog's own template. */
export function responseFor({ response, errorUrl, site, index }: Sources, entry: ErrorEntry): Json {
  const parts: Record<string, string | number> = {
    site,
    path: index.replace(/\/$/, ''),
    status: entry.status,
    code: entry.code,
    message: filled(entry.message),
    requestId: 'req-00aa11',
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)(?::\w+)?\}/g, (_, name: string) =>
      name === 'errorUrl' ? fill(errorUrl) : String(parts[name]),
    );
  const make = (value: Json): Json => {
    if (typeof value === 'string') {
      if (value === '{status}') return entry.status;
      return value === '{code:number}' ? Number(entry.code) : fill(value);
    }
    if (Array.isArray(value)) return value.map(make);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, make(part)]));
  };
  return make(response);
}

/** The URL that a response carries. */
export const urlFor = (data: Sources, entry: ErrorEntry) =>
  data.errorUrl
    .replace('{site}{path}', data.site + data.index.replace(/\/$/, ''))
    .replace('{status}', String(entry.status))
    .replace('{code}', entry.code);

/** Every error of every catalog. */
export const allErrors = Object.values(catalogs).flatMap((data) => {
  const index = createIndex(data);
  return index.entries.map((entry) => ({ data, index, entry }));
});
