// The template of the response that examples have in common, and the values that each example has instead.
import { STATUS_CODES } from 'node:http';
import { normalizeName } from '../../reference/ids.ts';
import { isObject, type Json } from '../../reference/json.ts';
import { placeholdersIn } from '../../reference/placeholders.ts';
import { parseKey } from '../../reference/template.ts';

/** A response that a document shows, and the values in it that placeholders stand in for. */
export interface Example {
  body: Json;
  status: string;
  code: string;
}

/** The paths of the fields that have a placeholder, and the part of a code that all codes begin with. */
export interface Mapped {
  code: string;
  message: string | undefined;
  prefix: string;
}

/** A value at the same place in several examples. */
interface Sample {
  value: Json;
  example: Example;
}

/** Matches the names of fields with the ID of a request, without case and punctuation. */
const REQUEST_ID = /^(?:x?request|trace|correlation|log)id$/;

/** Returns the template that all examples match. */
export function templateOf(examples: Example[], mapped: Mapped): Json {
  return merge(
    examples.map((example) => ({ value: example.body, example })),
    '',
    mapped,
  );
}

function merge(samples: Sample[], path: string, mapped: Mapped): Json {
  const below = (key: string) => (path ? `${path}.${key}` : key);
  if (samples.every(({ value }) => isObject(value))) {
    const objects = samples as { value: Record<string, Json>; example: Example }[];
    const keys = [...new Set(objects.flatMap(({ value }) => Object.keys(value)))];
    // The template could not contain a key with this sign at its end.
    const entries = keys
      .filter((key) => !parseKey(key).isOptional)
      .map((key): [string, Json] => {
        const present = objects.filter(({ value }) => Object.hasOwn(value, key));
        const values = present.map(({ value, example }) => ({ value: value[key]!, example }));
        return [present.length < objects.length ? `${key}?` : key, merge(values, below(key), mapped)];
      });
    return Object.fromEntries(entries);
  }
  if (samples.every(({ value }) => Array.isArray(value))) {
    const items = samples.flatMap(({ value, example }) =>
      (value as Json[]).map((item) => ({ value: item, example })),
    );
    const isMapped = [mapped.code, mapped.message].some((name) => name?.startsWith(below('0')));
    const isUniform = items.length && items.every(({ value }) => isObject(value));
    return isMapped || isUniform ? [merge(items, below('0'), mapped)] : [];
  }
  return mergeValues(samples, path, mapped);
}

function mergeValues(samples: Sample[], path: string, { code, message, prefix }: Mapped): Json {
  const name = normalizeName(path.split('.').at(-1)!);
  const isEvery = (accepts: (sample: Sample) => boolean) => samples.every(accepts);
  if (path === code) {
    return isEvery(({ value }) => typeof value === 'number') ? '{code:number}' : `${prefix}{code}`;
  }
  if (path === message) return '{message}';
  if (isEvery(({ value, example }) => value === Number(example.status))) return '{status}';
  if (isEvery(({ value, example }) => value === example.status)) return '{status:string}';
  if (isEvery(({ value, example }) => value === STATUS_CODES[example.status])) return '{reason}';
  if (REQUEST_ID.test(name) && isEvery(({ value }) => typeof value === 'string')) return '{requestId}';
  const [first] = samples;
  const { value } = first!;
  const isSame = isEvery((sample) => JSON.stringify(sample.value) === JSON.stringify(value));
  const withCode = (sample: Sample) =>
    typeof sample.value === 'string' ? sample.value.replaceAll(sample.example.code, '{code}') : undefined;
  const pattern = withCode(first!);
  if (!isSame && pattern?.includes('{code}') && isEvery((sample) => withCode(sample) === pattern)) {
    return placeholdersIn(pattern).length === 1 ? pattern : null;
  }
  // Null accepts any value. A brace in a text would look like a placeholder.
  if (typeof value === 'object' || !isEvery((sample) => typeof sample.value === typeof value)) return null;
  return typeof value === 'string' && placeholdersIn(value).length ? null : value;
}

const hasPlaceholder = (part: Json): boolean =>
  typeof part === 'string'
    ? placeholdersIn(part).length > 0
    : typeof part === 'object' && part !== null && Object.values(part).some(hasPlaceholder);

/**
 * Returns the values of a body that an error writes into its front matter; undefined if the template has all of
 * them. Values that do not fit into the template are left out.
 */
export function ownValues(template: Json, body: Json, isOptional = false): Json | undefined {
  if (template === null) return body ?? undefined;
  if (Array.isArray(template)) {
    if (!Array.isArray(body)) return undefined;
    const [part] = template;
    if (part === undefined) return body.length ? body : undefined;
    const items = body.map((item) => ownValues(part, item));
    const isSame = items.length === template.length && items.every((item) => item === undefined);
    return isSame ? undefined : items.map((item) => item ?? (isObject(part) ? {} : part));
  }
  if (isObject(template)) {
    if (!isObject(body)) return undefined;
    if (!Object.keys(template).length) return Object.keys(body).length ? body : undefined;
    const entries = Object.entries(template).flatMap(([written, part]): [string, Json][] => {
      const { key, isOptional: mayLack } = parseKey(written);
      if (!Object.hasOwn(body, key)) return [];
      const own = ownValues(part, body[key]!, isOptional || mayLack);
      return own === undefined ? [] : [[key, own]];
    });
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  if (typeof template !== typeof body || hasPlaceholder(template)) return undefined;
  // A key that the API may omit is only shown if the error has a value for it.
  return body === template && !isOptional ? undefined : body;
}

/** Returns the first ID of a request in a body, as the template contains it. */
export function requestIdIn(template: Json, body: Json): string | undefined {
  if (template === '{requestId}') return typeof body === 'string' && body.trim() ? body.trim() : undefined;
  if (Array.isArray(template))
    return Array.isArray(body) ? requestIdIn(template[0] ?? null, body[0] ?? null) : undefined;
  if (!isObject(template) || !isObject(body)) return undefined;
  for (const [written, part] of Object.entries(template)) {
    const found = requestIdIn(part, body[parseKey(written).key] ?? null);
    if (found) return found;
  }
  return undefined;
}
