import { STATUS_CODES } from 'node:http';
import { Document, type Scalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { sections } from '../reference/labels.ts';
import type { Language } from '../reference/samples.ts';
import { schemas } from '../reference/schemas.ts';
import type { Api, FrontMatter } from '../reference/types.ts';

/**
 * Returns YAML in which each key has its description from the schema as a comment above it. The keys in `hints` are
 * comments as well, for the author to fill in.
 */
function commented(schema: z.ZodObject, values: Record<string, unknown>, hints: string[] = []): string {
  const document = new Document(values);
  const { items } = document.contents as YAMLMap<Scalar>;
  const describe = (key: string) => (schema.shape[key] as z.ZodType | undefined)?.description;
  for (const { key } of items) {
    const description = describe(key.value as string);
    if (description) key.commentBefore = ` ${description}`;
  }
  const yaml = document.toString({ lineWidth: 0, singleQuote: true });
  return yaml + hints.map((key) => `# ${describe(key)}\n# ${key}:\n`).join('');
}

/** The keys of an error that its author may fill in. */
const OPTIONAL = ['summary', 'question', 'retry', 'fixableBy', 'keywords'];

/** Returns the `index.mdx` of a new error: a draft, with the keys that have no value yet as comments. */
export function newError(values: Partial<FrontMatter>, promised: Language[]): string {
  const hints = [...OPTIONAL, ...(promised.length ? ['sample'] : [])].filter((key) => !(key in values));
  const front = commented(schemas.errors, values, hints);
  const titles = Object.values(sections).join(', ');
  return `---
${front}# Remove this line when the page is written. Below the front matter, the page has the sections ${titles}.
state: { is: draft }
---
`;
}

/** Returns the file of a status that has no page yet. */
export function newStatus(status: string): string {
  const reason = STATUS_CODES[status] ?? `Status ${status}`;
  return `---
${commented(schemas.statuses, {
  reason,
  summary: 'The API answers with this status if a request fails with one of the errors below.',
})}---

Find your error below by its code.
`;
}

/** Returns the `api.yaml` of a new content folder, with every key. Takes the values that are not those of an example. */
export function newApiFile(values: Partial<Api> = {}): string {
  const example: Partial<Api> = {
    name: 'Example API',
    site: 'https://docs.example.com',
    path: '/errors',
    language: 'en',
    errorUrl: '{site}{path}/{status}#{code}',
    response: {
      error: { code: '{code}', message: '{message}', request_id: '{requestId}', doc_url: '{errorUrl}' },
    },
    fields: { 'error.code': 'The stable name of the error. Branch on it.' },
    sampleRequestId: 'req_0000',
    fixers: { developer: 'the developer', support: 'our support team' },
    help: [{ label: 'Send us an email', email: 'support@example.com' }],
    ...values,
  };
  const hints = Object.keys(schemas.api.shape).filter((key) => !(key in example));
  const yaml = commented(schemas.api, example, hints);
  return `# yaml-language-server: $schema=../.astro/collections/api.schema.json\n${yaml}`;
}

/** Returns the files of a new content folder: an API, a status and an error. They are complete enough to build a site. */
export function newApi(): Record<string, string> {
  const error = commented(schemas.errors, {
    message: 'The resource does not exist.',
    summary: 'The request names a resource that does not exist.',
    question: 'Does the request name something that does not exist?',
    retry: { when: 'after-change', advice: 'Send the request again once it names another resource.' },
    fixableBy: ['developer'],
    keywords: ['missing'],
  });
  return {
    'api.yaml': newApiFile(),
    'statuses/404.mdx': `---\n${commented(schemas.statuses, {
      reason: 'Not Found',
      summary: 'The resource in the request does not exist, or you may not see it.',
    })}---\n\nCheck the resource in the request, then send it again.\n`,
    'errors/404/resource_not_found/index.mdx': `---\n${error}---

## ${sections.fix}

1. Read the message and look up the name in your request.
2. List the resources that there are, and take the name from the list.

## ${sections.why}

The resource was deleted, was never made, or belongs to another account.
`,
  };
}
