/** JSON as the content contains it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonValue = Exclude<Json, object>;

/** Folds JSON: `ofValue` maps each value, `ofParts` combines the results of an object or a list. */
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
