/**
 * The schemas of the content. They are strict and carry the contract; each key's description is also
 * the advice an author reads when the key is wrong, the comment of a new file, and the editor's hint.
 */
import { z } from 'zod';
import { languageNames } from './samples.ts';

/** An HTTP status that an error is answered with. */
export const statusCode = z.int().min(400).max(599);
export const STATUS_CODE = /[45]\d\d/;
/** The same in words, for advice. */
export const STATUS_RANGE = '400 to 599';

/** The stable name of an error, which is its anchor too. */
export const ERROR_CODE = /[a-z][a-z0-9_]*/;
/** The same in words, for advice. */
export const ERROR_CODE_RULE =
  'An error type begins with a lower-case letter and holds only a-z, 0-9 and underscores.';

/** A pattern as the pattern of a whole string. */
export const whole = (pattern: RegExp) => new RegExp(`^${pattern.source}$`);

export const errorCode = z.string().regex(whole(ERROR_CODE), { error: 'is no error type' });
const errorId = z
  .string()
  .regex(new RegExp(`^\\d{3}/${ERROR_CODE.source}$`), { error: 'is not of the form status/error_type' });
const sentence = (minimum: number, maximum: number) =>
  z
    .string()
    .min(minimum)
    .max(maximum)
    .regex(/^\S.*[.?]$/, { error: 'does not end like a sentence' });
const path = z.string().regex(/^(\/[a-z0-9._~-]+)+$/i, { error: 'is not an absolute path' });
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

const helpChannel = z.strictObject({
  label: z.string().min(1).describe('What the reader does there, such as “Visit our forum”.'),
  name: z.string().min(1).describe('The words of the link, such as “Forum”.'),
  url: httpsUrl.describe('The full URL, beginning with https://.'),
});
const helpMailbox = z.strictObject({
  label: helpChannel.shape.label,
  email: z.email().describe('An e-mail address, such as support@example.com.'),
});

/** Who can fix an error, in the reader's words. */
export const fixers = {
  developer: 'the developer',
  'project-admin': 'a project admin',
  'organization-admin': 'an organization admin',
  'end-user': 'the end user',
  'api-support': 'the API’s support team',
} as const;
const fixerNames = Object.keys(fixers) as (keyof typeof fixers)[];

export const schemas = {
  api: z.strictObject({
    name: z.string().min(1).describe('The name of the API, as its users know it.'),
    site: z
      .url({ protocol: /^https$/ })
      .regex(/^https:\/\/[^/]+$/, { error: 'is not an origin' })
      .describe('The origin of every error_url: https:// and the host, with nothing after it.'),
    path: path.describe('Where the reference lives on the site: /docs/errors, with no slash at the end.'),
    otherPaths: z
      .array(path)
      .default([])
      .describe('Further paths that serve the same status pages, each like `path`.'),
    sampleRequestId: z.string().min(1).describe('The request id that the JSON samples show.'),
    help: z
      .array(z.union([helpChannel, helpMailbox]))
      .min(1)
      .describe('Where readers get help: a list of label, name and url, or of label and email.'),
    samples: z
      .strictObject({
        languages: z
          .array(z.enum(languageNames))
          .min(1)
          .describe(
            `The languages that every error has a sample in, a list of: ${languageNames.join(', ')}.`,
          ),
        environment: z
          .record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().min(1))
          .describe('What the samples read from their environment while they are tested. Nothing real.'),
        user: z.string().min(1).describe('The basic authentication that requests carry: $NAME:$PASSWORD.'),
      })
      .optional()
      .describe('The samples of the errors: `languages`, `environment` and `user`.'),
  }),

  guides: z.strictObject({
    title: z.string().min(1).describe('The heading of the page.'),
    summary: sentence(30, 160).describe('What the page says: one sentence or two, 30 to 160 characters.'),
  }),

  statuses: z.strictObject({
    reason: z.string().min(1).describe('The reason phrase of the status, such as “Not Found”.'),
    summary: sentence(30, 160).describe('What the status means: one sentence or two, 30 to 160 characters.'),
  }),

  errors: z.strictObject({
    message: z.string().min(1).describe('The API’s own error_message, letter by letter.'),
    summary: sentence(30, 160).describe('What happened, in our words: a sentence of 30 to 160 characters.'),
    question: z
      .string()
      .min(20)
      .max(120)
      .regex(/^\S.*\?$/, { error: 'does not end like a question' })
      .describe('What tells it from the others of its status: a question of 20 to 120 characters.'),
    retryHelps: z.boolean().describe('true if the same request can succeed later, else false.'),
    fixableBy: z
      .array(z.enum(fixerNames))
      .min(1)
      .describe(`Who can fix it, a list of: ${fixerNames.join(', ')}.`),
    related: z
      .array(errorId)
      .default([])
      .describe('Errors that are easily confused with this one, each as status/error_type.'),
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
      .describe('The error types that this error had before; their URLs go on working.'),
    sample: z
      .strictObject({
        request: z
          .string()
          .regex(/^(GET|POST|PUT|DELETE) https?:\/\/[^/]+\/\S*$/, { error: 'is no method and URL' })
          .describe('The request that provokes it: the method and the URL.'),
        body: z
          .record(z.string(), z.json())
          .optional()
          .describe('The JSON of that request; $NAME is read from the environment.'),
        prints: z.string().min(1).describe('What the samples that handle it print, in one line.'),
      })
      .optional()
      .describe('What its samples do: `request`, `body` and `prints`.'),
  }),
};

/** The kinds of content that have a schema. */
export type Kind = keyof typeof schemas;

/** What names an error: its code, with its status where the code stands in several. */
export interface ErrorName {
  code: string;
  status?: number;
}
