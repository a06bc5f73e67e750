import { z } from 'zod';
import { sectionsOf, toMarkdown } from '../prose/markdown.ts';
import type { LinkTo } from '../prose/vocabulary.ts';
import { allErrors, type Api, type ApiError, type Catalog } from '../reference/catalog.ts';
import { questions } from '../reference/labels.ts';
import { errorResponse, sampleResponse } from '../reference/response.ts';
import { languageNames } from '../reference/samples.ts';
import { statusCode } from '../reference/schemas.ts';
import { errorPath, schemaUrl } from '../reference/urls.ts';

const url = z.string().regex(/^https:\/\//);

/** An error, for programs. The descriptions are the schema's documentation. */
const errorEntry = z.strictObject({
  status: statusCode.describe('The HTTP status of the response.'),
  reason: z.string().describe('The reason phrase of the status.'),
  type: errorResponse.shape.error_type,
  state: z
    .enum(['active', 'deprecated', 'retired'])
    .describe('active: sent. deprecated: still sent, to be replaced. retired: no longer sent.'),
  replacedBy: z.string().optional().describe('The error that replaces this one, as status/error_type.'),
  retiredSince: z.string().optional().describe('The month since which it is no longer sent: YYYY-MM.'),
  message: errorResponse.shape.error_message,
  summary: z.string().describe('What happened, in a sentence.'),
  question: z
    .string()
    .describe('What tells it from the others of its status: it is this one if the answer is yes.'),
  retry: z.strictObject({
    helps: z.boolean().describe('Whether the same request can succeed later.'),
    advice: z.string().describe('What to do about retries, in Markdown.'),
  }),
  fixableBy: z.array(z.string()).describe('Who can fix it.'),
  related: z.array(z.string()).describe('Errors that are easily confused with it, as status/error_type.'),
  formerNames: z.array(z.string()).describe('The error types that it had before.'),
  errorUrl: url.describe('The error_url of the response.'),
  page: url.describe('The page that explains the error alone.'),
  sections: z
    .array(z.strictObject({ title: z.string(), markdown: z.string() }))
    .describe('The explanation, section by section.'),
  samples: z
    .array(z.strictObject({ language: z.enum(languageNames), file: z.string(), code: z.string() }))
    .describe('Programs that provoke the error or handle it, as they were run.'),
  sample: errorResponse.describe('A response with this error. Its request id names no real request.'),
});

export type JsonEntry = z.infer<typeof errorEntry>;

const schemaKey = { $schema: url };
const catalogDocument = z.strictObject({
  ...schemaKey,
  api: z.string().describe('The name of the API.'),
  url: url.describe('Where the reference begins.'),
  statuses: z.array(z.strictObject({ code: z.int(), reason: z.string(), summary: z.string() })),
  errors: z.array(errorEntry),
});
const errorDocument = z.strictObject({ ...schemaKey, ...errorEntry.shape });

/** What the JSON files keep, by the name under which each schema is published. */
const documents = {
  catalogue: [catalogDocument, 'All documented errors of an API'],
  error: [errorDocument, 'A documented error of an API'],
  response: [errorResponse, 'The body of a failed request'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type SchemaName = keyof typeof documents;
export const schemaNames = Object.keys(documents) as SchemaName[];

/** A published JSON Schema, draft 2020-12. */
export function jsonSchema(api: Api, name: SchemaName) {
  const [schema, title] = documents[name];
  return { $id: schemaUrl(api, name), title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
}

function toEntry(api: Api, error: ApiError, linkTo: LinkTo): JsonEntry {
  const { status, reason, code, message, summary, question, fixableBy, related, formerNames, state } = error;
  const sections = sectionsOf(toMarkdown(error.body, linkTo));
  const advice = sections.find(({ title }) => title === questions.retry)?.markdown ?? '';
  return {
    status,
    reason,
    type: code,
    state: state.is,
    ...('replacedBy' in state && state.replacedBy && { replacedBy: state.replacedBy }),
    ...('since' in state && { retiredSince: state.since }),
    message,
    summary,
    question,
    retry: { helps: error.retryHelps, advice },
    fixableBy,
    related,
    formerNames,
    errorUrl: error.url,
    page: api.site + errorPath(api, error),
    sections,
    samples: error.samples,
    sample: sampleResponse(api, error),
  };
}

/** Every error of the reference as JSON says it, in the order of the pages. */
export function jsonEntries(catalog: Catalog): JsonEntry[] {
  const { api, find } = catalog;
  const linkTo: LinkTo = (name) => api.site + errorPath(api, find(name));
  return allErrors(catalog).map((error) => toEntry(api, error, linkTo));
}

/** The whole reference as JSON. */
export const toCatalogDocument = (
  { api, statuses }: Catalog,
  errors: JsonEntry[],
): z.infer<typeof catalogDocument> => ({
  $schema: schemaUrl(api, 'catalogue'),
  api: api.name,
  url: `${api.site}${api.path}/`,
  statuses: statuses.map(({ code, reason, summary }) => ({ code, reason, summary })),
  errors,
});

/** A single error as JSON, by its entry in the whole. */
export const toErrorDocument = (api: Api, entry: JsonEntry): z.infer<typeof errorDocument> => ({
  $schema: schemaUrl(api, 'error'),
  ...entry,
});
