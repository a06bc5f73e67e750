import { z } from 'zod';
import type { Json, JsonValue } from './json.ts';
import { fill, isNumber, lonePlaceholder, type Placeholder } from './placeholders.ts';
import { errorCode, statusCode } from './schemas/values.ts';
import { compareResponse, mapTemplate, mergeResponse, type Place } from './template.ts';
import { escapeHtml } from './text.ts';
import type { Api, ApiError } from './types.ts';
import { prefixOf } from './urls.ts';

type Described = Pick<Api, 'response' | 'fields'>;

/** A field of the response that contains a value, or an object or a list of any values. */
export interface Field {
  /** The keys that lead to it, joined by dots: `error.code`. */
  path: string;
  /** The value in the template. Undefined for an object or a list. */
  template: JsonValue | undefined;
  type: string;
  /** Whether the API may omit it. */
  isOptional: boolean;
  description: string | undefined;
}

/** Returns the fields of a response, in the order in which the API writes them. A response in plain text has none. */
export function responseFields({ response, fields }: Described): Field[] {
  if (typeof response === 'string') return [];
  const field = ({ path, isOptional }: Place, type: string, template?: JsonValue): Field => ({
    path,
    template,
    type,
    isOptional,
    description: Object.hasOwn(fields, path) ? fields[path] : undefined,
  });
  return mapTemplate<Field[]>(
    response,
    (template, place) => [field(place, typeOf(template), template)],
    (parts, isList, place) =>
      parts.length ? parts.flatMap(({ value }) => value) : [field(place, isList ? 'array' : 'object')],
  );
}

/** Returns the type of a field in words, such as “string, optional”. */
export const describeType = ({ type, isOptional }: Field) => (isOptional ? `${type}, optional` : type);

/** Returns the field whose whole value is a placeholder. */
export const fieldOf = (api: Described, placeholder: Placeholder) =>
  responseFields(api).find(
    ({ template }) => typeof template === 'string' && lonePlaceholder(template) === placeholder,
  );

const typeOf = (template: JsonValue) =>
  template === null
    ? 'null'
    : typeof template === 'string'
      ? isNumber(template)
        ? 'integer'
        : 'string'
      : typeof template;

/** Returns a function that replaces the placeholders in a text of the template by the values of an error. */
function filler(api: Api, error: ApiError, encode: (text: string) => string = (text) => text) {
  const { status, reason, code, message, url: errorUrl } = error;
  const requestId = api.sampleRequestId ?? '';
  const path = prefixOf(api.path);
  const values = { site: api.site, path, status, reason, code, message, requestId, errorUrl };
  const encoded = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, encode(String(value))]),
  );
  return (template: string) => fill(template, encoded);
}

/** Fills a value of the template: a lone `{status}` becomes a number. */
const fillValue = (value: JsonValue, filled: ReturnType<typeof filler>): JsonValue =>
  typeof value !== 'string' ? value : isNumber(value) ? Number(filled(value)) : filled(value);

/** Whether a response in plain text is XML or HTML, in which the signs of a value are escaped. */
const isMarkup = (text: string) => text.trimStart().startsWith('<');

/** Returns the response that documents an error. Only its request ID is invented. */
export function sampleResponse(api: Api, error: ApiError): Json {
  const template = mergeResponse(api.response, error.response);
  if (typeof template === 'string')
    return filler(api, error, isMarkup(template) ? escapeHtml : undefined)(template);
  const filled = filler(api, error);
  return mapTemplate<Json>(
    template,
    (value) => fillValue(value, filled),
    (parts, isList) =>
      isList
        ? parts.map(({ value }) => value)
        : Object.fromEntries(parts.map(({ key, value }) => [key, value])),
  );
}

/** Returns the response that documents an error as text: JSON is indented as documents show it. */
export function sampleText(api: Api, error: ApiError): string {
  const sample = sampleResponse(api, error);
  return typeof sample === 'string' ? sample.trimEnd() : JSON.stringify(sample, null, 2);
}

/** Returns the language of the responses, for highlighting and for Markdown. */
export const responseLanguage = ({ response }: Pick<Api, 'response'>) =>
  typeof response !== 'string' ? 'json' : isMarkup(response) ? 'xml' : 'text';

/** Whether a value is a sentence. Another response may have another sentence. */
const isSentence = (value: JsonValue) =>
  typeof value === 'string' && /\p{Sentence_Terminal}['"’”»)\]]?$/u.test(value);

/**
 * Returns the fields whose values depend on the error, by their paths: for each error, the values that its
 * response has there. Programs can rely on them. A key that the API may omit holds details, and so do
 * sentences and lists of plain values, so their values are only examples.
 */
export function valuesByError(api: Api, errors: ApiError[]): Map<string, JsonValue[][]> {
  const own = errors.map((error) =>
    Map.groupBy(
      error.response === undefined ? [] : compareResponse(api.response, error.response).values,
      ({ path }) => path,
    ),
  );
  const paths = new Set(own.flatMap((values) => [...values.keys()]));
  const fields = responseFields(api).filter(
    ({ path, isOptional }) => paths.has(path) && !isOptional && !/(?:^|\.)\d+$/.test(path),
  );
  const byPath = fields.map(({ path, template = null }): [string, JsonValue[][]] => [
    path,
    errors.map((error, index) => {
      const values = own[index]!.get(path)?.map(({ value }) => value) ?? [template];
      const filled = filler(api, error);
      return values.map((value) => fillValue(value, filled));
    }),
  ]);
  return new Map(byPath.filter(([, values]) => !values.flat().some(isSentence)));
}

/** Returns a schema of what every response contains. There may be further fields. */
export function responseSchema(api: Api, errors: ApiError[]): z.ZodType {
  const values = valuesByError(api, errors);
  const described = (schema: z.ZodType, { path }: Place) =>
    Object.hasOwn(api.fields, path) ? schema.describe(api.fields[path]!) : schema;
  return mapTemplate<z.ZodType>(
    api.response,
    (template, place) => {
      const known = values.get(place.path)?.flat();
      return described(known ? oneOf(known) : schemaOf(template), place);
    },
    (parts, isList, place) => {
      if (isList) {
        return described(z.array(parts.length ? z.union(parts.map(({ value }) => value)) : z.json()), place);
      }
      const keys = parts.map(({ key, isOptional, value }) => [key, isOptional ? value.optional() : value]);
      return described(z.looseObject(Object.fromEntries(keys) as Record<string, z.ZodType>), place);
    },
  );
}

/** Returns a schema of some values of one type. */
function oneOf(values: JsonValue[]): z.ZodType {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? z.enum(texts) : z.literal([...new Set(values)]);
}

function schemaOf(template: JsonValue): z.ZodType {
  if (template === null) return z.json();
  if (typeof template === 'number') return z.number();
  if (typeof template === 'boolean') return z.boolean();
  if (isNumber(template)) return lonePlaceholder(template) === 'status' ? statusCode : z.int();
  if (template === '{code}') return errorCode;
  return template === '{errorUrl}' ? z.string().regex(/^https:\/\//) : z.string();
}
