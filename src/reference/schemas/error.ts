import { z } from 'zod';
import { languageNames } from '../samples.ts';
import { errorCode, errorId, oneLine, responseBody, sentence, variables } from './values.ts';

/** Describes a set of programs, one in each language. */
const program = z.strictObject({
  request: z
    .string()
    .regex(/^[A-Z]+ https?:\/\/[^/\s]+\/\S*$/, { error: 'is not a method and a URL' })
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

export const error = z.strictObject({
  message: z
    .string()
    .max(2_000)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, { error: 'contains nothing that can be seen' })
    .describe('The API’s own message, letter by letter.'),
  response: responseBody
    .optional()
    .describe(
      'The values that its response has instead of those in `response` of api.yaml, under the same keys.',
    ),
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
          'When another try can succeed: never, after-change (something must change first) or later (nothing needs to change).',
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
          .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, { error: 'is not a month' })
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
