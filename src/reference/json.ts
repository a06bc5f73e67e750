/** JSON as the content contains it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonValue = Exclude<Json, object>;

/** Whether JSON is an object, and neither a list nor a value. */
export const isObject = (json: Json | undefined): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
