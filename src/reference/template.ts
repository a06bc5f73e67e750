// The template of a response. api.yaml contains the template of the API, in which `?` after a key means that
// the API may omit the key: `details?: []`. The front matter of an error contains the values that this error
// has instead, under the same keys without the sign.
//
// An empty object, an empty list and null accept anything. A block of text is the template of a response that
// isn't JSON.
import { isObject, type Json, type JsonValue } from './json.ts';
import { isNumber, lonePlaceholder, placeholdersIn } from './placeholders.ts';

/** Where a part of the template is. */
export interface Place {
  /** The keys as api.yaml writes them. */
  written: string[];
  /** The keys that lead to it in a response, joined by dots: `error.code`. */
  path: string;
  /** Whether the API may omit the part, or something around it. */
  isOptional: boolean;
}

/** A part of an object or a list of the template, after it was mapped. */
export interface Part<T> {
  key: string;
  /** Whether the API may omit this key. */
  isOptional: boolean;
  value: T;
}

/** Returns a key as the API writes it, and whether the API may omit it. */
export const parseKey = (written: string): Omit<Part<never>, 'value'> => {
  const isOptional = written.length > 1 && written.endsWith('?');
  return { key: isOptional ? written.slice(0, -1) : written, isOptional };
};

const ROOT: Place = { written: [], path: '', isOptional: false };

/** Folds a template: `ofValue` maps each value, `ofParts` combines the results of an object or a list. */
export function mapTemplate<T>(
  template: Json,
  ofValue: (value: JsonValue, place: Place) => T,
  ofParts: (parts: Part<T>[], isList: boolean, place: Place) => T,
  { written, path, isOptional }: Place = ROOT,
): T {
  if (template === null || typeof template !== 'object')
    return ofValue(template, { written, path, isOptional });
  const isList = Array.isArray(template);
  const parts = Object.entries(template).map(([name, part]): Part<T> => {
    const parsed = isList ? { key: name, isOptional: false } : parseKey(name);
    const place = {
      written: [...written, name],
      path: path ? `${path}.${parsed.key}` : parsed.key,
      isOptional: isOptional || parsed.isOptional,
    };
    return { ...parsed, value: mapTemplate(part, ofValue, ofParts, place) };
  });
  return ofParts(parts, isList, { written, path, isOptional });
}

/** Whether a template contains a placeholder. */
const hasPlaceholder = (template: Json): boolean =>
  mapTemplate(
    template,
    (value) => typeof value === 'string' && placeholdersIn(value).length > 0,
    (parts) => parts.some(({ value }) => value),
  );

/** Returns the item of a template's list that describes an item of a response. The last one describes all further items. */
const itemAt = (list: Json[], index: number): Json | undefined => list[Math.min(index, list.length - 1)];

/**
 * Returns the template of the response of one error. Objects are merged by their keys, and a list has the
 * items that the error writes, each merged into the template's item. A key that the API may omit is there if
 * the error has a value for it, or if the template's value has a placeholder.
 */
export function mergeResponse(template: Json, own: Json | undefined): Json {
  if (Array.isArray(template)) {
    if (!Array.isArray(own)) return template.map((item) => mergeResponse(item, undefined));
    return own.map((item, index) => mergeResponse(itemAt(template, index) ?? null, item));
  }
  if (!isObject(template)) return own === undefined ? template : own;
  const keys = Object.keys(template);
  if (!keys.length) return own ?? template;
  const entries = keys.flatMap((written): [string, Json][] => {
    const { key, isOptional } = parseKey(written);
    const part = template[written]!;
    const value = isObject(own) && Object.hasOwn(own, key) ? own[key] : undefined;
    const isLeftOut = isOptional && value === undefined && !hasPlaceholder(part);
    return isLeftOut ? [] : [[key, mergeResponse(part, value)]];
  });
  return Object.fromEntries(entries);
}

const kinds = { string: 'a text', number: 'a number', boolean: 'true or false' } as const;

/** Returns the kind of a part of a template or a response, in words. */
function kindOf(json: Json): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'a list';
  if (typeof json === 'object') return 'an object';
  return typeof json === 'string' && isNumber(json) ? kinds.number : kinds[typeof json as keyof typeof kinds];
}

/** A value that an error sets in its response. */
export interface OwnValue {
  /** The keys that lead to it in the error's response. */
  keys: string[];
  /** The keys that lead to the value that it replaces in the template. */
  path: string;
  value: JsonValue;
}

/** The placeholders whose values are facts about the error that the folder or other keys contain. */
const ofError = ['code', 'status', 'errorUrl'] as const;
type OfError = (typeof ofError)[number];

/** Why a value of an error does not fit into the template. */
export type Misfit = { keys: string[] } & (
  | { problem: 'unknown-key'; known: string[] }
  | { problem: 'other-kind'; kind: string; expected: string }
  | { problem: 'replaced'; placeholder: OfError; value: JsonValue }
);

/** Compares the values that an error sets with the template of the API. */
export function compareResponse(template: Json, own: Json): { values: OwnValue[]; misfits: Misfit[] } {
  const values: OwnValue[] = [];
  const misfits: Misfit[] = [];
  const visit = (part: Json, value: Json, keys: string[], path: string[]) => {
    if (part === null) return;
    const [kind, expected] = [kindOf(value), kindOf(part)];
    const lone = keys.length && typeof part === 'string' ? lonePlaceholder(part) : undefined;
    const placeholder = ofError.find((name) => name === lone);
    if (kind !== expected) misfits.push({ keys, problem: 'other-kind', kind, expected });
    else if (Array.isArray(part)) {
      for (const [index, item] of (value as Json[]).entries()) {
        const like = itemAt(part, index);
        const place = String(Math.min(index, part.length - 1));
        if (like !== undefined) visit(like, item, [...keys, String(index)], [...path, place]);
      }
    } else if (isObject(part)) {
      const known = new Map(Object.entries(part).map(([written, inner]) => [parseKey(written).key, inner]));
      for (const [key, inner] of Object.entries(value as Record<string, Json>)) {
        const like = known.get(key);
        if (like !== undefined) visit(like, inner, [...keys, key], [...path, key]);
        else if (known.size)
          misfits.push({ keys: [...keys, key], problem: 'unknown-key', known: [...known.keys()] });
      }
    } else if (placeholder)
      misfits.push({ keys, problem: 'replaced', placeholder, value: value as JsonValue });
    else values.push({ keys, path: path.join('.'), value: value as JsonValue });
  };
  visit(template, own, [], []);
  return { values, misfits };
}
