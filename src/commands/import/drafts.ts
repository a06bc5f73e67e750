import { basename, extname } from 'node:path';
import { checkBody } from '../../content/check-body.ts';
import { parseSource } from '../../content/source.ts';
import type { Json } from '../../reference/json.ts';
import { sections } from '../../reference/labels.ts';
import { schemas } from '../../reference/schemas.ts';
import type { Api } from '../../reference/types.ts';
import { newError } from '../scaffold.ts';
import { isObject, type Data } from './read-document.ts';
import type { ErrorRecord } from './joined-records.ts';
import type { Mapping } from './mapping.ts';
import { ownValues, requestIdIn, templateOf, type Example } from './template.ts';

const noErrors = { byCode: new Map(), all: [], suggestCode: () => undefined };

/** Whether a word would become a link even if its signs were escaped. */
const isAddress = (word: string) => /@|:\/\/|www\./i.test(word) && !word.includes('`');

/** Escapes a line, so that MDX shows it literally. Addresses become code. */
const escaped = (line: string) =>
  line
    .trim()
    .split(' ')
    .map((word) => (isAddress(word) ? `\`${word}\`` : word.replace(/[!-/:-@[-`{-~]/g, '\\$&')))
    .join(' ')
    .replace(/^(?=(?:im|ex)port\b)/, '&#8203;');

/** Whether a line is Markdown or MDX other than a paragraph. */
const isMarkup = (line: string) => /^(?:[-–+*=#>|]|\d+[.)]|(?:im|ex)port\b)/.test(line.trimStart());

/** Returns a text as it is if it is Markdown that a page can contain, and escaped otherwise. */
function toMdx(text: string): string {
  const trimmed = text.trim();
  const lines = trimmed.split('\n');
  if (/^[\p{L}\p{N} ,.;'’()–\n-]*$/u.test(trimmed) && !lines.some(isMarkup)) return trimmed;
  const source = parseSource('index.mdx', `${newError({ message: 'A message.' }, [])}\n${trimmed}\n`);
  const hasHeading = lines.some((line) => /^(?:#|={3}|-{3})/.test(line.trimStart()));
  const isMdx = !hasHeading && !checkBody(source, 'errors', noErrors).diagnostics.length;
  return isMdx ? trimmed : lines.map(escaped).join('\n');
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns the first sentence of a text if a page can have it as its summary. */
function summaryOf(text: string): string | undefined {
  const [first] = sentences.segment(text.trim());
  const sentence = first?.segment.trim() ?? '';
  return [sentence, `${sentence}.`].find(
    (candidate) => schemas.errors.shape.summary.safeParse(candidate).success,
  );
}

/** Returns the `index.mdx` of an imported error. */
export function draftOf(record: ErrorRecord, { response, samples }: Api): string {
  const { code, messages, description, fix, bodies } = record;
  const [message = description ?? code, ...others] = messages;
  const own = bodies.map((body) => ownValues(response, body)).find((values) => isObject(values));
  const isNew = description !== undefined && description !== message;
  const summary = isNew ? summaryOf(description) : undefined;
  const parts = [
    ...(fix === undefined ? [] : [`\n## ${sections.fix}\n\n${toMdx(fix)}\n`]),
    ...(isNew && description.trim().replace(/\.?$/, '.') !== summary
      ? [`\n## ${sections.why}\n\n${toMdx(description)}\n`]
      : []),
  ];
  const values = {
    message,
    ...(others.length && { messages: others }),
    ...(own && { response: own }),
    ...(summary && { summary }),
  };
  return newError(values, samples?.languages ?? []) + parts.join('');
}

/** Returns a text in one line. */
const oneLine = (text: Data) => (typeof text === 'string' ? text.replaceAll(/\s+/g, ' ').trim() : '');

/** Returns the values of `api.yaml` that a document contains. The others remain examples, which the team replaces. */
export function apiValues(
  file: string,
  document: Data,
  records: ErrorRecord[],
  { code = '', message, prefix }: Mapping,
): Partial<Api> {
  const info = isObject(document) && isObject(document.info) ? document.info : {};
  const contact = isObject(info.contact) ? info.contact : {};
  const accepted = <Key extends keyof Api>(key: Key, value: unknown) => {
    const { data } = schemas.api.shape[key].safeParse(value);
    return data === undefined ? {} : { [key]: data };
  };
  const examples = records.flatMap(({ bodies, ...record }) =>
    bodies.map((body): Example => ({ ...record, body })),
  );
  const docs = isObject(document) && isObject(document.externalDocs) ? document.externalDocs.url : undefined;
  const site = [docs, contact.url].find((url) => typeof url === 'string' && URL.canParse(url));
  const values = {
    ...accepted('name', oneLine(info.title) || basename(file, extname(file))),
    ...accepted('site', site && new URL(site as string).origin),
    ...accepted('help', [{ label: 'Send us an email', email: contact.email }]),
  };
  if (!examples.length) {
    return prefix
      ? { ...values, response: { error: { code: `${prefix}{code}`, message: '{message}' } } }
      : values;
  }
  const response = templateOf(examples, { code, message, prefix }) as { [key: string]: Json };
  return {
    ...values,
    response,
    fields: { [code]: 'The stable name of the error. Branch on it.' },
    sampleRequestId: examples.map(({ body }) => requestIdIn(response, body)).find(Boolean),
  };
}
