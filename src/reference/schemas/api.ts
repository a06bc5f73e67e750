import { z } from 'zod';
import { isReservedOnWindows } from '../ids.ts';
import { languageNames } from '../samples.ts';
import { isDomain, isPlainUrl } from '../text.ts';
import { httpsUrl, oneLine, responseBody, variables } from './values.ts';

/**
 * A path without a slash at its end and without names that begin with a dot, which hosts hide. Its length leaves
 * room for the name of an error, since some systems allow 260 characters.
 */
const path = z
  .string()
  .max(100)
  .regex(/^(?:\/|(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)$/, {
    error: 'is not an absolute path without a slash at its end',
  })
  .refine((text) => !text.split('/').some(isReservedOnWindows), {
    error: 'contains a name that Windows reserves',
  });

/** Whether a site is written as browsers write its origin, so that its URLs can be compared as texts. */
const isOrigin = (site: string) =>
  site.startsWith('https://') &&
  URL.canParse(site) &&
  new URL(site).origin === site &&
  (isDomain(new URL(site).hostname) || new URL(site).hostname === 'localhost');

/** Whether a text is a language tag that starts with a language and that `Intl` accepts. */
function isLanguage(tag: string): boolean {
  try {
    return /^(?!und\b)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is a regular expression with a group. */
function isPattern(text: string): boolean {
  try {
    // With an empty alternative, the pattern matches the empty text, and the match contains each group.
    return new RegExp(`${text}|`).exec('')!.length > 1;
  } catch {
    return false;
  }
}

const helpChannel = z.strictObject({
  label: oneLine.describe('The action of the reader, such as “Visit our forum”.'),
  name: oneLine.describe('The words of the link, such as “Forum”.'),
  url: httpsUrl.describe('The full URL, beginning with https://.'),
});
const helpMailbox = z.strictObject({
  label: helpChannel.shape.label,
  email: z.email().describe('An e-mail address, such as support@example.com.'),
});

const missingUntil = z.iso
  .date()
  .optional()
  .describe('The day until which codes may lack a page: YYYY-MM-DD.');

/** Where the codes of the API are defined. */
const codeSource = z.union([
  z.strictObject({
    file: oneLine.describe(
      'An OpenAPI document, or a CSV, TSV, JSON, JSON Lines or YAML file, from the content folder.',
    ),
    pointer: z
      .string()
      .regex(/^#?(?:\/[^/]*)+$/, { error: 'is not a JSON pointer' })
      .optional()
      .describe('The JSON pointer to the list, the map or the enumeration of the errors, such as /errors.'),
    missingUntil,
  }),
  z.strictObject({
    files: oneLine.describe('A glob of the files that contain the codes, from the content folder.'),
    pattern: z
      .string()
      .refine(isPattern, { error: 'is not a regular expression with a group' })
      .describe(
        'A regular expression whose first group, or whose group named code, is a code. Groups named status and message are compared too.',
      ),
    missingUntil,
  }),
  z.strictObject({
    url: httpsUrl.describe(
      'The URL of a JSON file with the errors, such as errors.json of another reference.',
    ),
    missingUntil,
  }),
]);

export const api = z.strictObject({
  name: oneLine.describe('The name of the API, as its users know it.'),
  site: z
    .string()
    .refine(isOrigin, { error: 'is not an https: origin in its normal form' })
    .describe('The origin of the site: https:// and the host, and nothing else.'),
  path: path.describe(
    'The path of the reference on the site, such as /docs/errors, or / for the whole site.',
  ),
  otherPaths: z
    .array(path)
    .default([])
    .describe('Further paths that serve the same status pages, each like `path`.'),
  language: z
    .string()
    .refine(isLanguage, { error: 'is not a BCP 47 language tag' })
    .default('en')
    .describe('The language of the content as a BCP 47 tag, such as en, pt-BR or ar.'),
  errorUrl: oneLine.describe(
    'The URL that documents an error, as responses name it, with {site}, {path}, {status} and {code}: {site}{path}/{status}#{code}. {code:lower} is the code in lower case, and {code:kebab} has hyphens as well.',
  ),
  response: responseBody.describe(
    'The body of a failed request, with {status}, {reason}, {code}, {message}, {requestId} and {errorUrl} for what varies. {status:string} is the status in quotes. A `?` after a key means that the API may omit it, and an empty list accepts any list. Write a block of text for a body that is not JSON.',
  ),
  fields: z
    .record(z.string(), oneLine)
    .default({})
    .describe('The meanings of the fields of the response, by their paths, such as error.code.'),
  sampleRequestId: oneLine.optional().describe('The request ID in the sample responses.'),
  fixers: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), oneLine)
    .default({})
    .describe('Who can fix an error, in the terms of the API: a name for `fixableBy`, and the words for it.'),
  source: z
    .string()
    .refine(
      (url) =>
        /^\w+:\/\/[^{}/]+\/[^{}]*\{file\}[^{}]*$/.test(url) && isPlainUrl(url.replace('{file}', 'file')),
      {
        error: 'is not a full https: URL with {file}',
      },
    )
    .optional()
    .describe(
      'Where readers can edit a page: a URL with {file} for the path below the content folder, such as https://github.com/name/repository/edit/main/content/{file}.',
    ),
  help: z
    .array(z.union([helpChannel, helpMailbox]))
    .min(1)
    .describe('Where readers get help: a list of label, name and url, or of label and email.'),
  supportFacts: z
    .array(oneLine)
    .default([])
    .describe(
      'The facts that support asks for, in addition to the request ID and the time: a list, such as Account ID.',
    ),
  allErrors: httpsUrl
    .optional()
    .describe(
      'The page on which the API lists all its errors. The search links to it when this reference lacks an error.',
    ),
  codes: z
    .array(codeSource)
    .default([])
    .describe(
      'Where the API defines its codes, which npm run check compares with the pages: a list of `file` and `pointer`, of `files` and `pattern`, or of `url`.',
    ),
  samples: z
    .strictObject({
      languages: z
        .array(z.enum(languageNames))
        .min(1)
        .describe(`The languages that errors have samples in, a list of: ${languageNames.join(', ')}.`),
      environment: variables
        .default({})
        .describe('The environment variables of the samples while they are tested. Invent the values.'),
      user: oneLine.optional().describe('The basic authentication that requests carry: $NAME:$PASSWORD.'),
      headers: z
        .record(z.string().regex(/^[A-Za-z0-9-]+$/), oneLine)
        .default({})
        .describe('The headers that authenticate requests, such as `Authorization: Bearer $TOKEN`.'),
      secrets: z
        .array(z.string())
        .default([])
        .describe('The names in `environment` whose values no sample may print, a list.'),
    })
    .optional()
    .describe('The samples of the errors: `languages`, `environment`, `user` or `headers`, and `secrets`.'),
});
