import type { ErrorEntry as Entry } from '../src/lookup/lookup-index.ts';

/** Makes a typing mistake at a place of a name. */
const typos = {
  dropped: (name: string, at: number) => name.slice(0, at) + name.slice(at + 1),
  doubled: (name: string, at: number) => name.slice(0, at) + name[at] + name.slice(at),
  swapped: (name: string, at: number) => name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
  wrong: (name: string, at: number) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A response as the API sends it. */
export const responseOf = ({ status, code, message }: Entry) => ({
  status_code: status,
  request_id: 'request-id-test-00000000-0000-4000-8000-000000000000',
  error_type: code,
  error_message: message,
  error_url: `https://example.com/docs/errors/${status}#${code}`,
});

const json = (entry: Entry) => JSON.stringify(responseOf(entry));

/** Every way in which people ask for an error: a query for any error of any catalog. */
export const queries = {
  'JSON, pretty': (entry: Entry) => JSON.stringify(responseOf(entry), null, 2),
  'JSON, minified': json,
  'JSON within a log line': (entry: Entry) =>
    `2026-11-23T10:00:00Z ERROR body=${JSON.stringify(json(entry))} ms=12`,
  'JSON escaped twice': (entry: Entry) => JSON.stringify({ log: JSON.stringify(json(entry)) }),
  'JSON cut off after the type': (entry: Entry) => json(entry).split(',"error_message"')[0]!,
  'Python dict': (entry: Entry) => `{'status_code': ${entry.status}, 'error_type': '${entry.code}'}`,
  'Ruby hash': (entry: Entry) => `{"status_code"=>${entry.status}, "error_type"=>"${entry.code}"}`,
  'Ruby symbols': (entry: Entry) => `{:status_code=>${entry.status}, :error_type=>"${entry.code}"}`,
  'Node inspect': (entry: Entry) =>
    `StytchError: {\n  status_code: ${entry.status},\n  error_type: '${entry.code}'\n}`,
  'Go struct': (entry: Entry) =>
    `{StatusCode:${entry.status} RequestID:r ErrorType:${entry.code} ErrorMessage:x}`,
  'Java toString': (entry: Entry) =>
    `ErrorResponse(statusCode=${entry.status}, errorType=${entry.code}, requestId=r)`,
  logfmt: (entry: Entry) => `level=error status_code=${entry.status} error_type=${entry.code} duration=3ms`,
  'HTML-escaped': (entry: Entry) => json(entry).replaceAll('"', '&quot;'),
  'percent-encoded': (entry: Entry) => encodeURIComponent(json(entry)),
  error_url: (entry: Entry) => `https://example.com/docs/errors/${entry.status}#${entry.code}`,
  'error_url with a slash': (entry: Entry) =>
    `https://example.com/docs/errors/${entry.status}/#${entry.code}`,
  'error_url in a sentence': (entry: Entry) =>
    `See https://example.com/docs/errors/${entry.status}#${entry.code}.`,
  'own page': (entry: Entry) => `https://example.com/docs/errors/${entry.status}/${entry.code}/`,
  code: (entry: Entry) => entry.code,
  'upper case': (entry: Entry) => entry.code.toUpperCase(),
  hyphens: (entry: Entry) => entry.code.replaceAll('_', '-'),
  dots: (entry: Entry) => entry.code.replaceAll('_', '.'),
  spaces: (entry: Entry) => entry.code.replaceAll('_', ' '),
  'camel case': (entry: Entry) => camel(entry.code),
  'Pascal case': (entry: Entry) => camel(`_${entry.code}`),
  backticks: (entry: Entry) => `\`${entry.code}\``,
  'hash sign': (entry: Entry) => `#${entry.code}`,
  'in a stack trace': (entry: Entry) => `Error: ${entry.code}\n    at handle (/srv/app/index.js:10:5)`,
  message: (entry: Entry) => entry.message,
  'message in a log line': (entry: Entry) => `[error] request failed - ${entry.message} (attempt 1)`,
  'message without its end': (entry: Entry) => entry.message.slice(0, -6),
  'letter dropped': (entry: Entry) => typos.dropped(entry.code, 3),
  'letter doubled': (entry: Entry) => typos.doubled(entry.code, 4),
  'letters swapped': (entry: Entry) => typos.swapped(entry.code, 2),
  'wrong letter': (entry: Entry) => typos.wrong(entry.code, entry.code.length - 2),
  'wrong first letter': (entry: Entry) => typos.wrong(entry.code, 0),
} as const satisfies Record<string, (entry: Entry) => string>;

/** Names that look like the catalog's own, and are none. */
export const inexistent = (entry: Entry) => [
  `${entry.code}_again`,
  `not_${entry.code}`,
  entry.code.replace(/_[a-z]+$/, '_zapped'),
  JSON.stringify({ ...responseOf(entry), error_type: `${entry.code}_again`, error_url: '' }),
];
