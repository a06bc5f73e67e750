/** JSON as it stands in the content: the body of a failed request, with placeholders in its texts. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonValue = Exclude<Json, object>;

/** What a placeholder stands for. `{code:number}` is the code as a number of the JSON. */
const placeholders = ['site', 'path', 'status', 'code', 'message', 'requestId', 'errorUrl'] as const;
export type Placeholder = (typeof placeholders)[number];

const PLACEHOLDER = /\{([^{}\s"]*)\}/g;
const nameOf = (placeholder: string) => placeholder.replace(/:number$/, '') as Placeholder;

/** Placeholders that are numbers in the JSON where they stand alone. */
export const isNumber = (template: string) => template === '{status}' || template === '{code:number}';

/** Every placeholder of a text, as it is written between its braces. */
export const placeholdersIn = (text: string) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);

/** Whether a placeholder stands for something. */
export const isPlaceholder = (written: string) =>
  written === 'code:number' || (placeholders as readonly string[]).includes(written);

export const placeholderList = placeholders.map((name) => `{${name}}`).join(', ');

/** What a text stands for, if it is a placeholder and nothing else. */
export const lonePlaceholder = (text: string): Placeholder | undefined =>
  /^\{[^{}]*\}$/.test(text) ? nameOf(text.slice(1, -1)) : undefined;

/** A text with its placeholders filled in. */
export const fill = (text: string, values: Partial<Record<Placeholder, string | number>>) =>
  text.replace(PLACEHOLDER, (written, name: string) => String(values[nameOf(name)] ?? written));

/** Makes something of every value in JSON, and of the objects and lists around them. */
export function mapJson<T>(
  json: Json,
  ofValue: (value: JsonValue, keys: string[]) => T,
  ofParts: (parts: [key: string, part: T][], isList: boolean) => T,
  keys: string[] = [],
): T {
  if (json === null || typeof json !== 'object') return ofValue(json, keys);
  const parts = Object.entries(json).map(([key, part]): [string, T] => [
    key,
    mapJson(part, ofValue, ofParts, [...keys, key]),
  ]);
  return ofParts(parts, Array.isArray(json));
}
