import type { JsonValue } from '../reference/json.ts';
import { PLACEHOLDER, lonePlaceholder, placeholdersIn } from '../reference/placeholders.ts';
import { allErrors } from '../reference/catalog.ts';
import { fieldOf, responseFields, valuesByError } from '../reference/response.ts';
import { mapTemplate, type Part } from '../reference/template.ts';
import type { Api, Catalog } from '../reference/types.ts';
import { indexPath, prefixOf } from '../reference/urls.ts';

/** Returns the name of a type after a field: `error.some_type` becomes `SomeType`. */
function typeName(path: string): string {
  const words = path
    .split('.')
    .at(-1)!
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Returns the name of the type of all codes, after the field that contains one: `error_type` becomes `ErrorType`. */
function codeTypeName(path: string): string {
  const name = typeName(path) || 'Code';
  return /^Error/.test(name) ? name : `Error${name}`;
}

/** Returns the names of the type parameters for these fields, each different from all others. */
function parameterNames(paths: string[]): Map<string, string> {
  const taken = new Set(['Code', 'Status']);
  return new Map(
    paths.map((path) => {
      const name = `Own${typeName(path)}`;
      const free = taken.has(name) ? `${name}${taken.size}` : name;
      taken.add(free);
      return [path, free];
    }),
  );
}

/** Returns the source code of a string literal. Line breaks and quotes are escaped as in JSON. */
const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Escapes a text for a comment, so that it can't end the comment. */
const inComment = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/');

/** Returns the type of a value in the template of the response. `Code` and `Status` are type parameters. */
function typeOf(api: Api, template: JsonValue, isDiscriminant: boolean): string {
  if (typeof template !== 'string') return template === null ? 'unknown' : typeof template;
  if (template === '{status}') return 'Status';
  if (template === '{status:string}') return '`${Status}`';
  if (lonePlaceholder(template) === 'code') return 'Code';
  if (!isDiscriminant) return 'string';
  const text = template.replace('{errorUrl}', () => api.errorUrl);
  if (!placeholdersIn(text).includes('code')) return 'string';
  // The text between placeholders is escaped as in a template literal; JSON escapes its line breaks.
  const source = text.split(PLACEHOLDER).map((part, index) => {
    if (index % 2 === 0) {
      return JSON.stringify(part)
        .slice(1, -1)
        .replaceAll('\\"', '"')
        .replaceAll(/`|\$\{/g, '\\$&');
    }
    const values: Record<string, string> = {
      site: api.site,
      path: prefixOf(api.path),
      status: '${Status}',
      'status:string': '${Status}',
      code: '${Code}',
      'code:number': '${Code}',
    };
    return values[part] ?? '${string}';
  });
  return `\`${source.join('')}\``;
}

/** Returns the type of an object or a list of the template from the types of its parts. */
function typeOfParts(parts: Part<string>[], isList: boolean): string {
  if (!isList) {
    const lines = parts.map(({ key, isOptional, value }) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
      return `  ${name}${isOptional ? '?' : ''}: ${value.replaceAll('\n', '\n  ')};`;
    });
    return lines.length ? `{\n${lines.join('\n')}\n}` : 'Record<string, unknown>';
  }
  const items = parts.map(({ value }) => value);
  // An item that contains the code narrows the response, so it has its place. After it, the API may send any items.
  const narrowing = items.slice(0, items.findLastIndex((item) => /\bCode\b/.test(item)) + 1);
  if (narrowing.length) return `[${narrowing.join(', ')}, ...unknown[]]`;
  return items.length ? `(${[...new Set(items)].join(' | ')})[]` : 'unknown[]';
}

/** Returns TypeScript types for users of the API: a union that a `switch` on the code narrows. */
export function typeScript(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const field = fieldOf(api, 'code');
  // Without a field that contains only the code, a text with the code in it is the discriminant.
  const { path } = field ??
    responseFields(api).find(
      ({ template }) => typeof template === 'string' && /\{(code|errorUrl)\}/.test(template),
    ) ?? { path: '' };
  // A URL that an error has instead of the usual one doesn't contain the code in its usual place.
  const isInTexts = !field && !errors.some((error) => error.errorUrl);
  const isNumeric = field?.type === 'integer';
  const codeType = codeTypeName(path);
  const quote = (value: JsonValue) => (typeof value === 'string' ? literal(value) : String(value));
  const quoteCode = (code: string) => (isNumeric ? code : literal(code));
  const codes = [...new Set(errors.map(({ code }) => code))].sort();
  const header = `// The errors of the ${inComment(api.name)}, generated from its reference:
// ${api.site}${indexPath(api)}

/** Every documented \`${inComment(path || 'code')}\`. */
export type ${codeType} =
${codes.map((code) => `  | ${quoteCode(code)}`).join('\n')};
`;
  if (typeof api.response === 'string') {
    return `${header}
/** The body of a failed request, which is not JSON. */
export type ErrorResponse = string;
`;
  }
  const values = valuesByError(api, errors);
  const parameters = parameterNames([...values.keys()]);
  const body = mapTemplate<string>(
    api.response,
    (template, place) => parameters.get(place.path) ?? typeOf(api, template, isInTexts),
    typeOfParts,
  );
  const declared = [
    `Code extends ${isNumeric ? 'number' : 'string'}`,
    'Status extends number',
    ...parameters.values(),
  ];
  const responses = errors.map(({ code, status }, index) => {
    const own = [...values.values()].map((all) => [...new Set(all[index]!.map(quote))].join(' | '));
    return `  | ErrorResponseOf<${[quoteCode(code), status, ...own].join(', ')}>`;
  });
  // A nested code only narrows the object around it, not the whole body.
  const narrowed = path.includes('.') ? `\`${inComment(path.slice(0, path.lastIndexOf('.')))}\`` : 'it';
  return `${header}
/** The body of a failed request with a given error. */
export interface ErrorResponseOf<${declared.join(', ')}> ${body}

/** The body of a failed request. A \`switch\` on \`${inComment(path)}\` narrows ${narrowed}. */
export type ErrorResponse =
${responses.join('\n')};
`;
}
