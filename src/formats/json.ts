import { z } from 'zod';
import { sectionsOf, toMarkdown } from '../prose/markdown.ts';
import type { LinkTo } from '../prose/content-components.ts';
import type { Api, ApiError, Catalog, FrontMatter } from '../reference/types.ts';
import { allErrors } from '../reference/catalog.ts';
import { responseSchema, sampleResponse } from '../reference/response.ts';
import { languageNames, type Sample } from '../reference/samples.ts';
import { retryTimes } from '../reference/schemas/error.ts';
import { errorCode, statusCode } from '../reference/schemas/values.ts';
import { schemaUrl, type SchemaName } from '../reference/site-files.ts';
import { errorPath, indexPath } from '../reference/urls.ts';

const program = z.strictObject({
  language: z.enum(languageNames),
  file: z.string(),
  install: z.string().optional().describe('What installs the packages that it imports.'),
  code: z.string(),
});

const url = z.string().regex(/^https:\/\//);

/** An error, for programs. The descriptions are the schema's documentation. */
const errorEntry = (response: z.ZodType) =>
  z.strictObject({
    status: statusCode.describe('The HTTP status of the response.'),
    reason: z.string().describe('The reason phrase of the status.'),
    type: errorCode.describe('The stable name of the error. Branch on it.'),
    state: z
      .enum(['active', 'deprecated', 'retired'])
      .describe('active: sent. deprecated: still sent, to be replaced. retired: no longer sent.'),
    replacedBy: z.string().optional().describe('The error that replaces this one, as status/code.'),
    retiredSince: z.string().optional().describe('The month since which it is no longer sent: YYYY-MM.'),
    message: z.string().describe('The error in a sentence, for developers. Its wording may change.'),
    summary: z.string().describe('What happened, in a sentence.'),
    question: z
      .string()
      .optional()
      .describe('What tells it from the others of its status: it is this one if the answer is yes.'),
    retry: z
      .strictObject({
        helps: z.boolean().describe('Whether the same request can succeed later.'),
        when: z
          .enum(retryTimes)
          .describe('never; after-change: once something has been mended; later: by itself.'),
        advice: z.string().optional().describe('What to do about retries.'),
      })
      .optional()
      .describe('Left out where it is not known.'),
    fixableBy: z.array(z.string()).describe('Who can fix it.'),
    keywords: z.array(z.string()).describe('How else people call it.'),
    related: z.array(z.string()).describe('Errors that are easily confused with it, as status/code.'),
    formerNames: z.array(z.string()).describe('The codes that it had before.'),
    errorUrl: url.describe('The URL that documents the error, as a response names it.'),
    page: url.describe('The page that explains the error alone.'),
    sections: z
      .array(z.strictObject({ title: z.string(), markdown: z.string() }))
      .describe('The explanation, section by section.'),
    samples: z
      .array(program)
      .describe('Programs that provoke the error or handle it, as the tests run them.'),
    fix: z
      .strictObject({ title: z.string(), samples: z.array(program) })
      .optional()
      .describe('Programs that fix the cause of the error, as the tests run them.'),
    sample: response.describe('A response with this error. Its request id names no real request.'),
  });

export type JsonEntry = z.infer<ReturnType<typeof errorEntry>>;

/** What the JSON files keep, by the name under which each schema is published. */
const documents = {
  catalogue: [
    (entry: z.ZodType) =>
      z.strictObject({
        $schema: url,
        api: z.string().describe('The name of the API.'),
        url: url.describe('Where the reference begins.'),
        statuses: z.array(z.strictObject({ code: z.int(), reason: z.string(), summary: z.string() })),
        errors: z.array(entry),
      }),
    'All documented errors of an API',
  ],
  error: [
    (entry: ReturnType<typeof errorEntry>) => z.strictObject({ $schema: url, ...entry.shape }),
    'A documented error of an API',
  ],
  response: [(_entry: z.ZodType, response: z.ZodType) => response, 'The body of a failed request'],
} as const satisfies Record<SchemaName, unknown>;

/** A published JSON Schema, draft 2020-12. */
export function jsonSchema(catalog: Catalog, name: SchemaName) {
  const { api } = catalog;
  const response = responseSchema(api, allErrors(catalog));
  const [schemaOf, title] = documents[name];
  const schema = schemaOf(errorEntry(response), response);
  return { $id: schemaUrl(api, name), title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
}

const toProgram = ({ language, file, install, code }: Sample) => ({ language, file, install, code });

/**
 * Returns an error as JSON contains it. A key that is added to the schema of errors does not compile until it
 * is here. The values of its response are in the sample.
 */
function toEntry(api: Api, error: ApiError, linkTo: LinkTo): JsonEntry {
  const { status, reason, code, message, summary, question, retry, state } = error;
  return {
    status,
    reason,
    type: code,
    state: state.is,
    replacedBy: 'replacedBy' in state ? state.replacedBy : undefined,
    retiredSince: 'since' in state ? state.since : undefined,
    message,
    summary,
    question,
    retry: retry && { helps: retry.when === 'later', ...retry },
    fixableBy: error.fixableBy,
    keywords: error.keywords,
    related: error.related,
    formerNames: error.formerNames,
    errorUrl: error.url,
    page: api.site + errorPath(api, error),
    sections: sectionsOf(toMarkdown(error.body, linkTo)),
    samples: error.samples.map(toProgram),
    fix: error.fix && { title: error.fix.title, samples: error.fixes.map(toProgram) },
    sample: sampleResponse(api, error),
  } satisfies JsonEntry & Record<Exclude<keyof FrontMatter, 'response'>, unknown>;
}

/** Every error of the reference as JSON says it, in the order of the pages. */
export function jsonEntries(catalog: Catalog): JsonEntry[] {
  const { api, find } = catalog;
  const linkTo: LinkTo = (name) => api.site + errorPath(api, find(name));
  return allErrors(catalog).map((error) => toEntry(api, error, linkTo));
}

/** The whole reference as JSON. */
export const toCatalogDocument = ({ api, statuses }: Catalog, errors: JsonEntry[]) => ({
  $schema: schemaUrl(api, 'catalogue'),
  api: api.name,
  url: api.site + indexPath(api),
  statuses: statuses.map(({ code, reason, summary }) => ({ code, reason, summary })),
  errors,
});

/** A single error as JSON, by its entry in the whole. */
export const toErrorDocument = (api: Api, entry: JsonEntry) => ({
  $schema: schemaUrl(api, 'error'),
  ...entry,
});
