/**
 * The schemas of the content. They are strict and carry the contract; each key's description is also
 * the advice an author reads when the key is wrong, the comment of a new file, and the editor's hint.
 */
import { z } from 'zod';
import { ERROR_CODE, STATUS_CODE, whole } from './ids.ts';
import { languageNames } from './samples.ts';

export const statusCode = z.int().min(200).max(599);
export const errorCode = z.string().regex(whole(ERROR_CODE), { error: 'is no code' });
const errorId = z.string().regex(new RegExp(`^${STATUS_CODE.source}/${ERROR_CODE.source}$`), {
  error: 'is not of the form status/code',
});

const oneLine = z.string().regex(/^\S(?:.*\S)?$/, { error: 'is not one line of text' });
/** A sentence in any language: `.`, `。`, `؟` and others end one. */
const sentence = (minimum: number, maximum: number) =>
  z
    .string()
    .min(minimum)
    .max(maximum)
    .regex(/^\S.*\p{Sentence_Terminal}['"’”»)\]]?$/u, { error: 'does not end like a sentence' });

const path = z.string().regex(/^(?:\/|(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)+)$/, {
  error: 'is not an absolute path without a slash at its end',
});
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain });
/** Variables of a program's environment. */
const variables = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().min(1));

const helpChannel = z.strictObject({
  label: oneLine.describe('What the reader does there, such as “Visit our forum”.'),
  name: oneLine.describe('The words of the link, such as “Forum”.'),
  url: httpsUrl.describe('The full URL, beginning with https://.'),
});
const helpMailbox = z.strictObject({
  label: helpChannel.shape.label,
  email: z.email().describe('An e-mail address, such as support@example.com.'),
});

const api = z.strictObject({
  name: oneLine.describe('The name of the API, as its users know it.'),
  site: z
    .url({ protocol: /^https$/ })
    .regex(/^https:\/\/[^/?#]+$/, { error: 'is not an origin' })
    .describe('The origin of the site: https:// and the host, with nothing after it.'),
  path: path.describe('Where the reference lives on the site: /docs/errors, or / for all of the site.'),
  otherPaths: z
    .array(path)
    .default([])
    .describe('Further paths that serve the same status pages, each like `path`.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'is no BCP 47 language tag' })
    .default('en')
    .describe('The language of the content as BCP 47 has it, such as en, pt-BR or ar.'),
  errorUrl: oneLine.describe(
    'The URL that documents an error, as responses name it, with {site}, {path}, {status} and {code}: {site}{path}/{status}#{code}.',
  ),
  response: z
    .record(z.string(), z.json())
    .describe(
      'The body of a failed request, with {status}, {code}, {message}, {requestId} and {errorUrl} for what varies.',
    ),
  fields: z
    .record(z.string(), oneLine)
    .default({})
    .describe('What the fields of the response mean, by their path in it, such as error.code.'),
  sampleRequestId: oneLine.optional().describe('The request id that the sample responses show.'),
  fixers: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), oneLine)
    .default({})
    .describe('Who can fix an error, in the API’s own terms: a name for `fixableBy`, and the words for it.'),
  source: z
    .string()
    .regex(/^https:\/\/[^\s{}]*\{file\}[^\s{}]*$/, { error: 'is no URL with {file}' })
    .optional()
    .describe(
      'Where readers can edit a page: a URL with {file} for the path below the content folder, such as https://github.com/name/repository/edit/main/content/{file}.',
    ),
  help: z
    .array(z.union([helpChannel, helpMailbox]))
    .min(1)
    .describe('Where readers get help: a list of label, name and url, or of label and email.'),
  allErrors: httpsUrl
    .optional()
    .describe(
      'The page on which the API lists all its errors. The search links to it when this reference lacks an error.',
    ),
  samples: z
    .strictObject({
      languages: z
        .array(z.enum(languageNames))
        .min(1)
        .describe(`The languages that errors have samples in, a list of: ${languageNames.join(', ')}.`),
      environment: variables
        .default({})
        .describe('What the samples read from their environment while they are tested. Nothing real.'),
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

const guide = z.strictObject({
  title: oneLine.describe('The heading of the page.'),
  summary: sentence(30, 160).describe('What the page says: one sentence or two, 30 to 160 characters.'),
});

const status = z.strictObject({
  reason: oneLine.describe('The reason phrase of the status, such as “Not Found”.'),
  summary: sentence(30, 160).describe('What the status means: one sentence or two, 30 to 160 characters.'),
});

/** What a set of programs does, one in each language. */
const program = z.strictObject({
  request: z
    .string()
    .regex(/^[A-Z]+ https?:\/\/[^/\s]+\/\S*$/, { error: 'is no method and URL' })
    .optional()
    .describe('The request that they send: the method and the URL; $NAME is read from the environment.'),
  body: z
    .record(z.string(), z.json())
    .optional()
    .describe('The JSON of that request; $NAME is read from the environment.'),
  prints: oneLine.optional().describe('What they print, in one line; curl prints the response instead.'),
  logs: z
    .array(oneLine)
    .default([])
    .describe('What they log as well as the request id, a list; $NAME is read from the environment.'),
  also: z
    .array(
      z.strictObject({
        given: variables.default({}).describe('Variables of the environment that have another value.'),
        answer: z
          .record(z.string(), z.json())
          .optional()
          .describe('Fields of the successful response that have another value.'),
        prints: oneLine.describe('What they print then, in one line.'),
        sends: z
          .boolean()
          .default(true)
          .describe('false if they refuse before they send anything, with an exit code.'),
      }),
    )
    .default([])
    .describe('What they do in other circumstances: a list of `given`, `answer`, `prints` and `sends`.'),
});

const sample = program.extend({
  without: z
    .partialRecord(z.enum(languageNames), sentence(20, 160))
    .default({})
    .describe(
      'Why it has no sample in a language: the language and the reason, a sentence of 20 to 160 characters.',
    ),
});

const fix = program.extend({
  title: oneLine.describe('What they do, as a heading, such as “Give the member a role”.'),
});

/** When another try of the same request can succeed. */
export const retryTimes = ['never', 'after-change', 'later'] as const;

const error = z.strictObject({
  message: z.string().min(1).max(2_000).describe('The API’s own message, letter by letter.'),
  summary: sentence(10, 160).describe('What happened, in our words: a sentence of 10 to 160 characters.'),
  question: z
    .string()
    .min(10)
    .max(120)
    .regex(/^\S.*[?？؟]$/, { error: 'does not end like a question' })
    .optional()
    .describe('What tells it from the others of its status: a question of 10 to 120 characters.'),
  retry: z
    .strictObject({
      when: z
        .enum(retryTimes)
        .describe(
          'When another try can succeed: never, after-change (something must be mended first) or later (by itself).',
        ),
      advice: sentence(10, 300)
        .optional()
        .describe('What to do about retries: one sentence or two, 10 to 300 characters.'),
    })
    .optional()
    .describe(
      'Whether to send the request again: `when` and `advice`. Leave it out where that is not known.',
    ),
  fixableBy: z
    .array(z.string())
    .default([])
    .describe('Who can fix it, a list of names in `fixers` of api.yaml.'),
  keywords: z
    .array(oneLine)
    .default([])
    .describe('How else people call it, a list: nouns that code and message lack.'),
  related: z
    .array(errorId)
    .default([])
    .describe('Errors that are easily confused with this one, each as status/code.'),
  state: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('active') }),
      z.strictObject({ is: z.literal('deprecated'), replacedBy: errorId }),
      z.strictObject({
        is: z.literal('retired'),
        since: z
          .string()
          .regex(/^\d{4}-\d{2}$/, { error: 'is not a month' })
          .describe('The month since which the API does not send it: YYYY-MM.'),
        replacedBy: errorId.optional(),
      }),
    ])
    .default({ is: 'active' })
    .describe(
      'Whether the API sends it: `is: active`, `is: deprecated` with `replacedBy`, or `is: retired` with `since`.',
    ),
  formerNames: z
    .array(errorCode)
    .default([])
    .describe('The codes that this error had before; their URLs go on working.'),
  sample: sample
    .optional()
    .describe('What its samples do: `request`, `body` and `prints`; or `without`, where it has none.'),
  fix: fix
    .optional()
    .describe('What the programs do that fix its cause: `title`, `request`, `body` and `prints`.'),
});

export const schemas = { api, guides: guide, statuses: status, errors: error };

/** The kinds of content that have a schema. */
export type Kind = keyof typeof schemas;
