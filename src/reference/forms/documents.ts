import { z } from 'astro/zod';
import { errorPath, schemaUrl } from '../addresses.ts';
import type { ApiError, Catalogue, Reference } from '../catalogue.ts';
import { errorResponse, sampleResponse } from '../response.ts';
import { languageNames } from '../samples.ts';
import { questions, sectionsOf } from './sections.ts';

const url = z.string().regex(/^https:\/\//);

/** An error, for programs. The descriptions are the schema's documentation. */
const errorEntry = z.strictObject({
  status: z.int().min(400).max(599).describe('The HTTP status of the response.'),
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

const schemaKey = { $schema: url };
const catalogueDocument = z.strictObject({
  ...schemaKey,
  api: z.string().describe('The name of the API.'),
  url: url.describe('Where the reference begins.'),
  statuses: z.array(z.strictObject({ code: z.int(), reason: z.string(), summary: z.string() })),
  errors: z.array(errorEntry),
});
const errorDocument = z.strictObject({ ...schemaKey, ...errorEntry.shape });

/** What the JSON forms keep, by the name under which each schema is published. */
const documents = {
  catalogue: [catalogueDocument, 'All documented errors of an API'],
  error: [errorDocument, 'A documented error of an API'],
  response: [errorResponse, 'The body of a failed request'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type SchemaName = keyof typeof documents;
export const schemaNames = Object.keys(documents) as SchemaName[];

/** A published JSON Schema, draft 2020-12. */
export function jsonSchema(reference: Reference, name: SchemaName) {
  const [schema, title] = documents[name];
  return { $id: schemaUrl(reference, name), title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
}

function toEntry(reference: Reference, error: ApiError): z.infer<typeof errorEntry> {
  const { status, reason, type, message, summary, question, fixableBy, related, formerNames, state } = error;
  const sections = sectionsOf(error.body);
  const advice = sections.find(({ title }) => title === questions.retry)?.markdown ?? '';
  return {
    status,
    reason,
    type,
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
    page: reference.site + errorPath(reference, error),
    sections,
    samples: error.samples,
    sample: sampleResponse(reference, error),
  };
}

/** The whole reference as JSON. */
export const toCatalogueDocument = ({
  reference,
  statuses,
}: Catalogue): z.infer<typeof catalogueDocument> => ({
  $schema: schemaUrl(reference, 'catalogue'),
  api: reference.api,
  url: `${reference.site}${reference.path}/`,
  statuses: statuses.map(({ code, reason, summary }) => ({ code, reason, summary })),
  errors: statuses.flatMap(({ errors }) => errors.map((error) => toEntry(reference, error))),
});

/** A single error as JSON, by its entry in the whole. */
export const toErrorDocument = (
  reference: Reference,
  entry: z.infer<typeof errorEntry>,
): z.infer<typeof errorDocument> => ({ $schema: schemaUrl(reference, 'error'), ...entry });
