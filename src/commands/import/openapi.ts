// The errors in an OpenAPI document, version 3.0 or 3.1:
//
// 1. `x-errors`, wherever it is in the document.
// 2. The examples of responses, of operations and of components. Without an example, the examples in the schema.
import { STATUS_CODES } from 'node:http';
import { normalizeName } from '../../reference/ids.ts';
import { isObject, refuseAt, valueAt, type Data, type DataObject } from './read-document.ts';
import { rowsIn, type Row } from './rows.ts';

/** The most combinations of the examples in a schema. */
const MAX_EXAMPLES = 100;
/** The most values in an example of a schema. Through references, a schema can contain all others many times. */
const MAX_VALUES = 1_000;

/** Whether data is an OpenAPI document. Throws a UsageError if its version is not supported. */
export function isOpenApi(file: string, data: Data): data is DataObject {
  if (!isObject(data)) return false;
  if ('swagger' in data) {
    refuseAt(file, undefined, 'Swagger 2.0 is not supported. Convert the document to OpenAPI 3');
  }
  if (!('openapi' in data)) return false;
  const version = String(data.openapi);
  if (!/^3\.[01]\b/.test(version)) {
    refuseAt(
      file,
      undefined,
      `OpenAPI ${version} is not supported. Convert the document to version 3.0 or 3.1`,
    );
  }
  return true;
}

/** Returns a key in the notation of JSON pointers. */
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Returns the status that the name of a response in `components` means: `NotFound` and `404` are 404. */
function statusOfName(name: string): string | undefined {
  const plain = normalizeName(name).replace(/(?:error)?(?:response)?$/, '');
  return Object.entries(STATUS_CODES).find(
    ([status, reason]) => plain === status || plain === normalizeName(reason!),
  )?.[0];
}

/** Returns the errors of a document, and what could not be read of it, a line for each. */
export function openApiRows(document: DataObject): { rows: Row[]; notes: string[] } {
  const notes = new Set<string>();
  const rows: Row[] = [];
  const responses: (Row & { schema: Data })[] = [];

  /** Follows local references. Returns undefined, with a note, for a reference that leads nowhere. */
  const resolve = (node: Data): Data => {
    const seen = new Set<string>();
    let target = node;
    while (isObject(target) && typeof target.$ref === 'string') {
      const reference = target.$ref;
      if (!reference.startsWith('#')) {
        notes.add(
          `${reference} is not in this document, and was not fetched. Bundle the documents to import it.`,
        );
        return undefined;
      }
      if (seen.has(reference)) {
        notes.add(`${reference} refers to itself.`);
        return undefined;
      }
      seen.add(reference);
      target = valueAt(document, reference);
      if (target === undefined) notes.add(`${reference} does not exist.`);
    }
    return target;
  };

  const counts = new Map<Data, number>();
  const countValues = (data: Data): number => {
    if (typeof data !== 'object' || data === null) return 1;
    const count =
      counts.get(data) ?? Object.values(data).reduce<number>((sum, part) => sum + countValues(part), 1);
    counts.set(data, count);
    return count;
  };
  const ofSchemas = new Map<Data, Data[]>();
  const schemaExamples = (written: Data): Data[] => {
    const schema = resolve(written);
    if (!isObject(schema)) return [];
    const known = ofSchemas.get(schema);
    if (known) return known;
    // A schema within itself has no examples.
    ofSchemas.set(schema, []);
    const examples = readSchema(schema)
      .filter((example) => countValues(example) <= MAX_VALUES)
      .slice(0, MAX_EXAMPLES);
    ofSchemas.set(schema, examples);
    return examples;
  };
  const readSchema = (schema: DataObject): Data[] => {
    if ('example' in schema) return [schema.example];
    if (Array.isArray(schema.examples) && schema.examples.length) return schema.examples as Data[];
    if ('const' in schema) return [schema.const];
    if (Array.isArray(schema.enum) && schema.enum.length === 1) return [schema.enum[0] as Data];
    const alternatives = [schema.oneOf, schema.anyOf].flatMap((list) =>
      Array.isArray(list) ? (list as Data[]) : [],
    );
    if (alternatives.length) return alternatives.flatMap(schemaExamples);
    if (isObject(schema.items)) return schemaExamples(schema.items).map((item) => [item]);
    const parts = Array.isArray(schema.allOf) ? schema.allOf.map(schemaExamples) : [];
    const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
    const ofProperties = properties.map(([key, property]) =>
      schemaExamples(property).map((value): Data => ({ [key]: value })),
    );
    const objects = combined([...parts, ...ofProperties]);
    if (objects.some((object) => Object.keys(object).length)) return objects;
    return 'default' in schema ? [schema.default] : [];
  };

  // A schema that several statuses share has examples of its fields, but not of one error.
  const statusesOf = new Map<Data, Set<string | undefined>>();
  const seen = new Map<Data, Set<string | undefined>>();
  const addResponse = (written: Data, status: string | undefined, origin: string) => {
    const response = resolve(written);
    if (!isObject(response) || !isObject(response.content)) return;
    const statuses = seen.get(response) ?? new Set();
    if (statuses.has(status)) return;
    seen.set(response, statuses.add(status));
    for (const media of Object.values(response.content).filter(isObject)) {
      const ofMedia = mediaExamples(media);
      const schema = ofMedia ? undefined : resolve(media.schema);
      statusesOf.set(schema, (statusesOf.get(schema) ?? new Set()).add(status));
      for (const example of ofMedia ?? schemaExamples(schema)) {
        const data = parsed(example);
        if (isObject(data)) responses.push({ data, status, origin, isResponse: true, schema });
      }
    }
  };
  const mediaExamples = (media: DataObject): Data[] | undefined => {
    if ('example' in media) return [media.example];
    if (!isObject(media.examples)) return undefined;
    return Object.values(media.examples).flatMap((written) => {
      const example = resolve(written);
      if (!isObject(example)) return [];
      if ('externalValue' in example) {
        notes.add(`${String(example.externalValue)} is not in this document, and was not fetched.`);
        return [];
      }
      return ['value' in example ? example.value : example];
    });
  };

  // `x-errors` and `responses` can be in many places, so all of the document is searched for them.
  const visited = new Set<Data>();
  const visit = (node: Data, path: string, status: string | undefined) => {
    if (typeof node !== 'object' || node === null || visited.has(node)) return;
    visited.add(node);
    for (const [key, value] of Object.entries(node)) {
      const origin = `${path}/${escaped(key)}`;
      if (key === 'x-errors') rows.push(...rowsIn(value, origin, status));
      else if (key === 'responses' && path !== '#/components' && isObject(value)) {
        for (const [name, response] of Object.entries(value)) {
          const ofResponse = /^[45]\d\d$/.test(name) ? name : undefined;
          if (!ofResponse && !/^(?:default|[45]XX)$/i.test(name)) continue;
          addResponse(response, ofResponse, `${origin}/${name}`);
          visit(response, `${origin}/${name}`, ofResponse);
        }
      } else if (!['example', 'examples'].includes(key)) visit(value, origin, status);
    }
  };
  visit(document, '#', undefined);
  const components = valueAt(document, '#/components/responses');
  for (const [name, written] of isObject(components) ? Object.entries(components) : []) {
    const response = resolve(written);
    if (isObject(response) && !seen.has(response)) {
      addResponse(response, statusOfName(name), `#/components/responses/${escaped(name)}`);
    }
  }
  const isOfOne = ({ schema }: { schema?: Data }) =>
    schema === undefined || statusesOf.get(schema)!.size === 1;
  const shared = responses.length - responses.filter(isOfOne).length;
  if (shared) {
    notes.add(
      `${shared} responses have only the examples in a schema that other statuses share, so they are not examples of one error.`,
    );
  }
  return { rows: [...rows, ...responses.filter(isOfOne)], notes: [...notes] };
}

/** Returns the data of an example, which can be a text with JSON. */
function parsed(example: Data): Data {
  if (typeof example !== 'string' || !example.trimStart().startsWith('{')) return example;
  try {
    return JSON.parse(example) as Data;
  } catch {
    return example;
  }
}

/** Returns the first objects that combine one of each list. A list without objects is left out. */
function combined(lists: Data[][]): DataObject[] {
  let objects: DataObject[] = [{}];
  for (const list of lists) {
    const parts = list.filter(isObject).slice(0, MAX_EXAMPLES);
    if (!parts.length) continue;
    const needed = Math.ceil(MAX_EXAMPLES / parts.length);
    objects = objects
      .slice(0, needed)
      .flatMap((object) => parts.map((part) => ({ ...object, ...part })))
      .slice(0, MAX_EXAMPLES);
  }
  return objects;
}
