import { Document, type Scalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { sections } from '../reference/labels.ts';
import type { Language } from '../reference/samples.ts';
import { schemas } from '../reference/schemas.ts';

/**
 * Returns YAML in which the description of each key from the schema is a comment above the key. Values of null
 * are left empty for the author.
 */
function commented(schema: z.ZodObject, values: Record<string, unknown>): string {
  const document = new Document(values);
  const { items } = document.contents as YAMLMap<Scalar>;
  for (const { key } of items) {
    const { description } = (schema.shape[key.value as string] ?? {}) as { description?: string };
    if (description) key.commentBefore = ` ${description}`;
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}

/** Returns the `index.mdx` of a new error, with keys and sections for its author to fill in. */
export function newError(message: string, promised: Language[]): string {
  const { sample } = schemas.errors.shape;
  const front = commented(schemas.errors, {
    message,
    summary: null,
    question: null,
    retry: null,
    fixableBy: [],
    keywords: [],
    ...(promised.length > 0 && { sample: null }),
  });
  const sampleKeys = commented(sample.unwrap(), { request: null, body: {}, prints: null });
  const filled = front.replace(
    /^sample:$/m,
    () => `sample:\n${sampleKeys.trimEnd().replaceAll(/^(?=.)/gm, '  ')}`,
  );
  const headings = Object.values(sections).map((title) => `## ${title}\n`);
  return `---\n${filled}---\n\n${headings.join('\n')}`;
}

/** Returns the files of a new content folder: an API, a status and an error. They are complete enough to build a site. */
export function newApi(): Record<string, string> {
  const api = commented(schemas.api, {
    name: 'Example API',
    site: 'https://docs.example.com',
    path: '/errors',
    otherPaths: [],
    language: 'en',
    errorUrl: '{site}{path}/{status}#{code}',
    response: {
      error: { code: '{code}', message: '{message}', request_id: '{requestId}', doc_url: '{errorUrl}' },
    },
    fields: { 'error.code': 'The stable name of the error. Branch on it.' },
    sampleRequestId: 'req_0000',
    fixers: { developer: 'the developer', support: 'our support team' },
    help: [{ label: 'Send us an email', email: 'support@example.com' }],
  });
  const error = commented(schemas.errors, {
    message: 'The resource does not exist.',
    summary: 'The request names a resource that does not exist.',
    question: 'Does the request name something that does not exist?',
    retry: { when: 'after-change', advice: 'Send the request again once it names another resource.' },
    fixableBy: ['developer'],
    keywords: ['missing'],
  });
  return {
    'api.yaml': `# yaml-language-server: $schema=../.astro/collections/api.schema.json\n${api}`,
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
