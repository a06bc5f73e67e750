import { placeholderList } from '../../reference/placeholders.ts';
import { quotedList, type DiagnosticTable } from './table.ts';

const FORMS =
  '{site}{path}/{status}#{code}, {site}{path}#{code} or {site}{path}/{code}, where {code} can be {code:lower} or {code:kebab}';

/** Diagnostics of api.yaml, and of names and URLs that only all files together define. */
export const contractDiagnostics = {
  'placeholder-unknown': (name: string) => [
    `\`{${name}}\` is not a known placeholder.`,
    `The placeholders are ${placeholderList}.`,
  ],
  'placeholder-not-alone': (name: string) => [
    `\`{${name}}\` must be the whole value.`,
    `Remove the text around it, or write {${name.split(':')[0]}}.`,
  ],
  'error-url-without-code': () => ['`errorUrl` does not contain {code}.', `Write ${FORMS}.`],
  'response-without-code': () => [
    'The response does not contain {code}.',
    'Put {code} where the API names the error.',
  ],
  'response-code-optional': (placeholder: string) => [
    `The key of \`${placeholder}\` is optional, but without the code, a program could not identify the error.`,
    'Remove the `?` from the key, and from the keys around it.',
  ],
  'response-key-unknown': (name: string, meant: string | undefined, known: string[]) => [
    `\`${name}\` is not a key of the response in api.yaml.`,
    meant
      ? `Rename it to \`${meant}\`, or add it to the response there.`
      : `The keys there are ${quotedList(known)}. Add it there, with a \`?\` after it if other errors lack it.`,
  ],
  'response-value-other-kind': (name: string, kind: string, expected: string) => [
    `\`${name}\` is ${kind}, but ${expected} in api.yaml.`,
    `Write ${expected}. If the API sends both, write null in api.yaml, which accepts anything.`,
  ],
  'response-code-replaced': (name: string) => [
    `\`${name}\` replaces {code}, by which the response names the error.`,
    'Remove it: the code is the name of the folder.',
  ],
  'response-url-replaced': (name: string) => [
    `\`${name}\` replaces {errorUrl}, the URL that leads to the page of the error.`,
    'Remove it, and write the URL as `errorUrl` into the front matter.',
  ],
  'response-status-replaced': (name: string, value: string, status: string) => [
    `\`${name}\` is ${value}, but {status} in api.yaml is ${status}, because the folder of the error is in \`errors/${status}/\`.`,
    `Remove it, or move the folder to \`errors/${value}/\`.`,
  ],
  'sample-request-id-missing': () => [
    '`sampleRequestId` is missing, but the response contains {requestId}.',
    'Add the request ID that the sample responses show.',
  ],
  'field-unknown': (path: string, meant: string | undefined, known: string[]) => [
    `The response has no field \`${path}\`.`,
    meant
      ? `Rename it to \`${meant}\`, or remove it.`
      : known.length
        ? `Remove it. The fields are ${quotedList(known.map((name) => `\`${name}\``))}.`
        : 'Remove it. A response that is not JSON has no fields.',
  ],
  'path-taken': (path: string, owner: string, other: string) => [
    `\`${path}\` would be both ${owner} and ${other}.`,
    'Choose another path.',
  ],
  'error-url-misses-page': (id: string, url: string, reason: string) => [
    `The URL of ${id}, ${url}, ${reason}.`,
    `Write ${FORMS}.`,
  ],
  'error-own-url-misses-page': (url: string, reason: string) => [
    `The URL ${url} ${reason}.`,
    'Write the URL that the response contains. The site can only serve URLs below the path of the reference.',
  ],
  'error-url-taken': (id: string, url: string, other: string) => [
    `The URL of ${id}, ${url}, is also the URL of ${other}, or differs from it only in upper and lower case.`,
    'Rename one of them, put {status} into `errorUrl` of api.yaml, or write the URL of one of them as `errorUrl` into its front matter.',
  ],
  'code-not-a-number': (id: string) => [
    `The code of ${id} is not a number, but the response in api.yaml contains {code:number}.`,
    'Rename the folder, or write {code} in the response.',
  ],
  'former-name-in-use': (name: string, id: string) => [
    `The former name \`${name}\` is the code of ${id}.`,
    'Remove it here, or rename that error.',
  ],
  'former-name-repeated': (name: string, id: string) => [
    `${id} already has the former name \`${name}\`.`,
    'Keep it for the error that the name meant last.',
  ],
  'error-unknown': (name: string, meant: string | undefined, others: string[]) => [
    `There is no error ${name}.`,
    meant ? `Did you mean ${meant}?` : `The errors are ${quotedList(others)}.`,
  ],
  'error-refers-to-itself': () => ['The error refers to itself.', 'Name another error, or remove the line.'],
  'replacement-cycle': (ids: string[]) => [
    `The errors ${ids.join(', ')} replace each other.`,
    'Name a replacement that is not replaced itself.',
  ],
  'gate-missing': (status: number) => [
    `Other errors of ${status} have a \`gate\`, and this one doesn't, so their page can't show them as a path.`,
    'Add the question that a request must pass, or remove `gate` from the others.',
  ],
  'fixer-unknown': (name: string, meant: string | undefined, known: string[]) => [
    `\`fixers\` of api.yaml does not define \`${name}\`.`,
    meant
      ? `Did you mean ${meant}?`
      : known.length
        ? `The fixers are ${quotedList(known)}.`
        : 'Define it there, with the words for it.',
  ],
} satisfies DiagnosticTable;
