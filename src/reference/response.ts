import { z } from 'zod';
import { mapJson, type Json, type JsonValue } from './json.ts';
import type { Api, ApiError } from './types.ts';
import { errorCode, statusCode } from './schemas/values.ts';
import { fill, isNumber, lonePlaceholder, type Placeholder } from './placeholders.ts';
import { prefixOf } from './urls.ts';

type Described = Pick<Api, 'response' | 'fields'>;

/** A field of the response that holds a value. */
export interface Field {
  /** The keys that lead to it, joined by dots: `error.code`. */
  path: string;
  template: JsonValue;
  type: string;
  description: string | undefined;
}

/** The fields of a response, in the order in which the API writes them. */
export const responseFields = ({ response, fields }: Described): Field[] =>
  mapJson<Field[]>(
    response,
    (template, keys) => {
      const path = keys.join('.');
      return [
        {
          path,
          template,
          type: typeOf(template),
          description: Object.hasOwn(fields, path) ? fields[path] : undefined,
        },
      ];
    },
    (parts) => parts.flatMap(([, found]) => found),
  );

/** The field that holds nothing but what a placeholder stands for. */
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

/** The response that documents an error: real in all but its request id. */
export function sampleResponse(api: Api, error: ApiError): Json {
  const { status, reason, code, message, url: errorUrl } = error;
  const requestId = api.sampleRequestId ?? '';
  const values = {
    site: api.site,
    path: prefixOf(api.path),
    status,
    reason,
    code,
    message,
    requestId,
    errorUrl,
  };
  return mapJson<Json>(
    api.response,
    (template) => {
      if (typeof template !== 'string') return template;
      return isNumber(template) ? Number(fill(template, values)) : fill(template, values);
    },
    (parts, isList) => (isList ? parts.map(([, part]) => part) : Object.fromEntries(parts)),
  );
}

/** The sample as text, indented as documents show JSON. */
export const sampleJson = (api: Api, error: ApiError) => JSON.stringify(sampleResponse(api, error), null, 2);

/** What every response keeps, as a schema. Further fields may come. */
export const responseSchema = ({ response, fields }: Described): z.ZodType =>
  mapJson<z.ZodType>(
    response,
    (template, keys) => {
      const path = keys.join('.');
      const description = Object.hasOwn(fields, path) ? fields[path] : undefined;
      const schema = schemaOf(template);
      return description ? schema.describe(description) : schema;
    },
    (parts, isList) =>
      isList
        ? z.array(parts.length ? z.union(parts.map(([, part]) => part)) : z.json())
        : z.looseObject(Object.fromEntries(parts)),
  );

function schemaOf(template: JsonValue): z.ZodType {
  if (template === null) return z.json();
  if (typeof template === 'number') return z.number();
  if (typeof template === 'boolean') return z.boolean();
  if (isNumber(template)) return lonePlaceholder(template) === 'status' ? statusCode : z.int();
  if (template === '{code}') return errorCode;
  return template === '{errorUrl}' ? z.string().regex(/^https:\/\//) : z.string();
}
