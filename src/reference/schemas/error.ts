import { z } from 'zod';
import { languageNames } from '../samples.ts';
import { errorCode, errorId, httpsUrl, oneLine, responseBody, sentence, variables } from './values.ts';

/** Describes a set of programs, one in each language. */
const program = z.strictObject({
  request: z
    .string()
    .regex(/^[A-Z]+ https?:\/\/[^/\s]+\/\S*$/, { error: 'is not a method and a URL' })
    .optional()
    .describe('The request that they send: the method and the URL. $NAME is read from the environment.'),
  body: z
    .record(z.string(), z.json())
    .optional()
    .describe('The JSON of that request. $NAME is read from the environment.'),
  prints: oneLine.optional().describe('The line that they print. curl prints the response instead.'),
  logs: z
    .array(oneLine)
    .default([])
    .describe(
      'Values that they log in addition to the request ID, a list. $NAME is read from the environment.',
    ),
  also: z
    .array(
      z.strictObject({
        given: variables.default({}).describe('Environment variables that have another value.'),
        answer: z
          .record(z.string(), z.json())
          .optional()
          .describe('Fields of the successful response that have another value.'),
        prints: oneLine.describe('The line that they print then.'),
        sends: z
          .boolean()
          .default(true)
          .describe('false if they exit with an error code before they send anything.'),
      }),
    )
    .default([])
    .describe('Other cases: a list of `given`, `answer`, `prints` and `sends`.'),
});

const sample = program.extend({
  without: z
    .partialRecord(z.enum(languageNames), sentence(20, 160))
    .default({})
    .describe(
      'Why it lacks a sample in a language: the language, and the reason in a sentence of 20 to 160 characters.',
    ),
});

const fix = program.extend({
  title: oneLine.describe('A heading for them, such as “Give the user a role”.'),
});

/** When a retry of the same request can succeed. */
export const retryTimes = ['never', 'after-change', 'later'] as const;

const message = z
  .string()
  .max(2_000)
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, { error: 'contains nothing that can be seen' });

export const error = z.strictObject({
  message: message.describe('The message of the API, copied letter by letter.'),
  messages: z
    .array(message)
    .default([])
    .describe('Further messages that the API sends with the same code, a list, copied letter by letter.'),
  response: responseBody
    .optional()
    .describe(
      'The values that its response has instead of those in `response` of api.yaml, under the same keys.',
    ),
  errorUrl: httpsUrl
    .optional()
    .describe(
      'The URL that documents it, as its response names it, if `errorUrl` of api.yaml makes another one: a full URL below the path of the reference.',
    ),
  summary: sentence(10, 160)
    .optional()
    .describe('What happened, in your own words: a sentence of 10 to 160 characters.'),
  question: z
    .string()
    .min(10)
    .max(120)
    .regex(/^\S.*[?？؟]$/, { error: 'does not end like a question' })
    .optional()
    .describe(
      'A question of 10 to 120 characters. The answer is yes for this error, and no for the others of its status.',
    ),
  gate: z
    .string()
    .min(5)
    .max(60)
    .regex(/^\S.*[?？؟]$/, { error: 'does not end like a question' })
    .optional()
    .describe(
      'A question of 5 to 60 characters that a request passes with yes, and with no gets this error. If each error of a status has one, its page shows them as a path.',
    ),
  retry: z
    .strictObject({
      when: z
        .enum(retryTimes)
        .describe(
          'When a retry can succeed: never, after-change (something must change first) or later (nothing needs to change).',
        ),
      advice: sentence(10, 300)
        .optional()
        .describe('Advice about retries: one or two sentences, 10 to 300 characters.'),
    })
    .optional()
    .describe('Whether to send the request again: `when` and `advice`. Leave it out if that is not known.'),
  fixableBy: z
    .array(z.string())
    .default([])
    .describe('Who can fix it, a list of names in `fixers` of api.yaml.'),
  keywords: z
    .array(oneLine)
    .default([])
    .describe('Other words for it, a list: nouns that are not in the code or the message.'),
  related: z
    .array(errorId)
    .default([])
    .describe('Errors that are easily confused with this one, each as status/code.'),
  state: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('active') }),
      z.strictObject({ is: z.literal('draft') }),
      z.strictObject({ is: z.literal('deprecated'), replacedBy: errorId }),
      z.strictObject({
        is: z.literal('retired'),
        since: z
          .string()
          .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, { error: 'is not a month' })
          .describe('The month in which the API stopped sending it: YYYY-MM.'),
        replacedBy: errorId.optional(),
      }),
    ])
    .default({ is: 'active' })
    .describe(
      'Whether the API sends it: `is: active`, `is: deprecated` with `replacedBy`, or `is: retired` with `since`. `is: draft` marks a page that is not written yet.',
    ),
  formerNames: z
    .array(errorCode)
    .default([])
    .describe('The codes that this error used to have. Their URLs keep working.'),
  sample: sample
    .optional()
    .describe('Its samples: `request`, `body` and `prints`. For languages without a sample: `without`.'),
  fix: fix.optional().describe('The programs that fix its cause: `title`, `request`, `body` and `prints`.'),
});
