import { z } from 'zod';
import { sectionsOf, toMarkdown } from '../prose/markdown.ts';
import type { TextContext } from '../prose/content-components.ts';
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
  install: z.string().optional().describe('The command or the coordinates that install its packages.'),
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
      .enum(['active', 'draft', 'deprecated', 'retired'])
      .describe('active: sent. deprecated: still sent, to be replaced. retired: not sent anymore.'),
    replacedBy: z.string().optional().describe('The error that replaces this one, as status/code.'),
    retiredSince: z.string().optional().describe('The month from which on it is not sent anymore: YYYY-MM.'),
    message: z.string().describe('The error in a sentence, for developers. Its wording may change.'),
    messages: z.array(z.string()).describe('Further messages that the API sends with the same code.'),
    summary: z.string().describe('What happened, in a sentence.'),
    question: z
      .string()
      .optional()
      .describe('A question that distinguishes this error from the others of its status. The answer is yes.'),
    gate: z
      .string()
      .optional()
      .describe('A question about the request. The API sends this error if the answer is no.'),
    retry: z
      .strictObject({
        helps: z.boolean().describe('Whether the same request can succeed later.'),
        when: z
          .enum(retryTimes)
          .describe('never; after-change: once something has been fixed; later: without any change.'),
        advice: z.string().optional().describe('Advice about retries.'),
      })
      .optional()
      .describe('Left out if it is not known.'),
    fixableBy: z.array(z.string()).describe('Who can fix it.'),
    keywords: z.array(z.string()).describe('Other words for it.'),
    related: z.array(z.string()).describe('Errors that are easily confused with it, each as status/code.'),
    formerNames: z.array(z.string()).describe('The codes that it used to have.'),
    errorUrl: url.describe('The URL that documents the error, as a response names it.'),
    page: url.describe('The page that explains only this error.'),
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
    sample: response.describe('A response with this error. Its request ID is invented.'),
  });

export type JsonEntry = z.infer<ReturnType<typeof errorEntry>>;

/** The schemas of the JSON files with their titles, by the names under which the schemas are published. */
const documents = {
  catalogue: [
    (entry: z.ZodType) =>
      z.strictObject({
        $schema: url,
        api: z.string().describe('The name of the API.'),
        url: url.describe('The index page of the reference.'),
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

/** Returns a published JSON Schema, draft 2020-12. */
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
function toEntry(api: Api, error: ApiError, context: TextContext): JsonEntry {
  const { status, reason, code, message, summary, question, gate, retry, state } = error;
  return {
    status,
    reason,
    type: code,
    state: state.is,
    replacedBy: 'replacedBy' in state ? state.replacedBy : undefined,
    retiredSince: 'since' in state ? state.since : undefined,
    message,
    messages: error.messages,
    summary,
    question,
    gate,
    retry: retry && { helps: retry.when === 'later', ...retry },
    fixableBy: error.fixableBy,
    keywords: error.keywords,
    related: error.related,
    formerNames: error.formerNames,
    errorUrl: error.url,
    page: api.site + errorPath(api, error),
    sections: sectionsOf(toMarkdown(error.body, context)),
    samples: error.samples.map(toProgram),
    fix: error.fix && { title: error.fix.title, samples: error.fixes.map(toProgram) },
    sample: sampleResponse(api, error),
  } satisfies JsonEntry & Record<Exclude<keyof FrontMatter, 'response'>, unknown>;
}

/** Returns all errors of the reference as JSON, in the order of the pages. */
export function jsonEntries(catalog: Catalog): JsonEntry[] {
  const { api, find } = catalog;
  const context: TextContext = {
    linkTo: (name) => api.site + errorPath(api, find(name)),
    fixers: api.fixers,
  };
  return allErrors(catalog).map((error) => toEntry(api, error, context));
}

/** Returns the whole reference as JSON. */
export const toCatalogDocument = ({ api, statuses }: Catalog, errors: JsonEntry[]) => ({
  $schema: schemaUrl(api, 'catalogue'),
  api: api.name,
  url: api.site + indexPath(api),
  statuses: statuses.map(({ code, reason, summary }) => ({ code, reason, summary })),
  errors,
});

/** Returns a single error as JSON. */
export const toErrorDocument = (api: Api, entry: JsonEntry) => ({
  $schema: schemaUrl(api, 'error'),
  ...entry,
});
