/**
 * The collections and their schemas. The schemas are strict and carry the editorial rules;
 * each key's `description` is also the advice an author reads when the key is wrong.
 */
import { basename, resolve } from 'node:path';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFiles } from './content-files.ts';
import { parseSource } from './integrations/content-check/source.ts';
import { languageNames, languageOf } from './reference/samples.ts';

/** The folder that holds the reference. Another API's folder makes another API's site. */
export const contentRoot = resolve(process.env.CONTENT_ROOT ?? 'content');

const sentence = (minimum: number, maximum: number) =>
  z
    .string()
    .min(minimum)
    .max(maximum)
    .regex(/^\S.*[.?]$/, { error: 'does not end like a sentence' });
const errorId = z
  .string()
  .regex(/^\d{3}\/[a-z][a-z0-9_]*$/, { error: 'is not of the form status/error_type' });
const path = z.string().regex(/^(\/[a-z0-9._~-]+)+$/i, { error: 'is not an absolute path' });
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

const helpChannel = z.strictObject({
  label: z.string().min(1).describe('What the reader does there, such as “Visit our forum”.'),
  name: z.string().min(1).describe('The words of the link, such as “Forum”.'),
  url: httpsUrl.describe('The full address, beginning with https://.'),
});
const helpMailbox = z.strictObject({
  label: helpChannel.shape.label,
  email: z.email().describe('An e-mail address, such as support@example.com.'),
});

export const schemas = {
  reference: z.strictObject({
    api: z.string().min(1).describe('The name of the API, as its users know it.'),
    site: z
      .url({ protocol: /^https$/ })
      .regex(/^https:\/\/[^/]+$/, { error: 'is not an origin' })
      .describe('The origin of every error_url: https:// and the host, with nothing after it.'),
    path: path.describe('Where the reference lives on the site: /docs/errors, with no slash at the end.'),
    otherPaths: z
      .array(path)
      .default([])
      .describe('Further paths that serve the same status pages, each like `path`.'),
    errorUrl: z
      .string()
      .default('{site}{path}/{status}#{code}')
      .describe('The form of the URL of an error: {site}{path}/{status}#{code}.'),
    response: z
      .json()
      .describe('The body of a failed request, as a template with {status}, {code} and so on.'),
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
    keywords: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'How else people call it, a list of words that code and message lack: nouns rather than adjectives.',
      ),
    retryHelps: z.boolean().describe('true if the same request can succeed later, else false.'),
    fixableBy: z
      .array(z.enum(['developer', 'project-admin', 'organization-admin', 'end-user', 'api-support']))
      .min(1)
      .describe(
        'Who can fix it, a list of: developer, project-admin, organization-admin, end-user, api-support.',
      ),
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
      .array(z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'is no error type' }))
      .default([])
      .describe('The error types that this error had before; their addresses go on working.'),
    sample: z
      .strictObject({
        request: z
          .string()
          .regex(/^(GET|POST|PUT|DELETE) https?:\/\/[^/]+\/\S*$/, { error: 'is no method and address' })
          .describe('The request that provokes it: the method and the address.'),
        body: z
          .record(z.string(), z.json())
          .optional()
          .describe('The JSON of that request; $NAME is read from the environment.'),
        prints: z.string().min(1).describe('What the samples that handle it print, in one line.'),
      })
      .optional()
      .describe('What its samples do: `request`, `body` and `prints`.'),
  }),

  guides: z.strictObject({
    title: z.string().min(1).describe('The heading of the page.'),
    summary: sentence(30, 160).describe('What the page says: one sentence or two, 30 to 160 characters.'),
  }),
};

/** A collection of the files that match below a folder; an entry's id is its path, an error's its folder. */
function collection<S extends z.ZodType>(folder: string, pattern: string, schema: S) {
  const files = glob({
    base: resolve(contentRoot, folder),
    pattern,
    generateId: ({ entry }) => entry.replace(/(\/index)?\.\w+$/, ''),
  });
  return defineCollection({
    schema,
    loader: {
      ...files,
      load(context) {
        // The store outlives a change of the content folder, and would lead into the old one.
        if (context.meta.get('root') !== contentRoot) context.store.clear();
        context.meta.set('root', contentRoot);
        return files.load(context);
      },
    },
  });
}

const errorsFolder = resolve(contentRoot, 'errors');
const isSample = (file: string) => languageOf(basename(file)) !== undefined;

export const collections = {
  reference: collection('.', 'reference.yaml', schemas.reference),
  statuses: collection('statuses', '*.mdx', schemas.statuses),
  errors: defineCollection({
    schema: schemas.errors,
    loader: contentFiles(
      errorsFolder,
      (file) => file.endsWith('/index.mdx'),
      (path, text) => {
        const source = parseSource(path, text);
        const { data } = schemas.errors.safeParse(source.data);
        return data && { data, body: source.body };
      },
    ),
  }),
  guides: collection('.', '*.mdx', schemas.guides),
  samples: defineCollection({
    schema: z.object({ code: z.string() }),
    loader: contentFiles(errorsFolder, isSample, (_path, code) => ({ data: { code } })),
  }),
};
