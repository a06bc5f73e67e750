import { isObject, LINE, type Data, type Row as TableRow } from './read-document.ts';

/** An error in a document, in the document's own form. */
export interface Row {
  /** Its fields, or a response with it. */
  data: Data;
  /** Where it is, as messages show it: a line, or a JSON pointer. */
  origin: string;
  /** The name under which it is in a map. */
  key?: string | undefined;
  status?: string | undefined;
  /** Whether the data is the body of a response. */
  isResponse?: boolean;
}

const isStatusKey = (key: string) => /^[2-5]\d\d$/.test(key);

/**
 * Returns the errors in a list, or in a map by their codes or by their statuses. An item can be an object, or only
 * a code; a value in a map can be an object, or only a message. An object with a list of objects is taken for that list.
 */
export function rowsIn(data: Data, origin: string, status?: string): Row[] {
  if (Array.isArray(data)) {
    return data.map((item: Data, index) => {
      const line = isObject(item) ? (item as TableRow)[LINE] : undefined;
      return {
        data: isObject(item) ? item : { code: item },
        origin: line === undefined ? `${origin}/${index}` : String(line),
        status,
      };
    });
  }
  if (!isObject(data)) return [];
  const entries = Object.entries(data);
  if (entries.length && entries.every(([key]) => isStatusKey(key))) {
    return entries.flatMap(([key, value]) =>
      isObject(value) || Array.isArray(value)
        ? rowsIn(value, `${origin}/${key}`, key)
        : [{ data: { message: value }, origin: `${origin}/${key}`, key, status: key }],
    );
  }
  if (Array.isArray(data.enum)) return enumRows(data, data.enum, origin, status);
  const list = entries.find(([, value]) => Array.isArray(value) && value.some(isObject));
  if (list && !entries.every(([, value]) => isObject(value))) {
    return rowsIn(list[1], `${origin}/${list[0]}`, status);
  }
  return entries.map(([key, value]) => ({
    data: isObject(value) ? value : { message: value },
    origin: `${origin}/${key}`,
    key,
    status,
  }));
}

/** Returns the values of an enumeration with their names and descriptions, which extensions of OpenAPI contain. */
function enumRows(schema: Record<string, Data>, values: Data[], origin: string, status?: string): Row[] {
  const names = schema['x-enum-varnames'] ?? schema['x-enumNames'];
  const descriptions = schema['x-enum-descriptions'] ?? schema['x-enumDescriptions'];
  const partOf = (parts: Data, index: number): Data =>
    Array.isArray(parts) ? parts[index] : isObject(parts) ? parts[String(values[index])] : undefined;
  return values.map((value, index) => ({
    data: { code: value, title: partOf(names, index), message: partOf(descriptions, index) },
    origin: `${origin}/enum/${index}`,
    status,
  }));
}
