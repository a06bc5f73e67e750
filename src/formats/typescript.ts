import { mapJson, type JsonValue } from '../reference/json.ts';
import { PLACEHOLDER, placeholderName, lonePlaceholder, placeholdersIn } from '../reference/placeholders.ts';
import { allErrors } from '../reference/catalog.ts';
import { fieldOf, responseFields } from '../reference/response.ts';
import type { Api, Catalog } from '../reference/types.ts';
import { indexPath, prefixOf } from '../reference/urls.ts';

/** The name of the type of all codes, after the field that holds one: `error_type` makes `ErrorType`. */
function codeTypeName(path: string): string {
  const words = path
    .split('.')
    .at(-1)!
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^Error/.test(name) ? name : `Error${name}`;
}

/** Returns a text as the source of a string. Line breaks and quotes are escaped as in JSON. */
const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Returns a text for a comment, which it cannot end. */
const inComment = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/');

/** The type of a value of the template, where `Code` and `Status` are type parameters. */
function typeOf(api: Api, template: JsonValue, isDiscriminant: boolean): string {
  if (typeof template !== 'string') return template === null ? 'unknown' : typeof template;
  if (template === '{status}') return 'Status';
  if (template === '{status:string}') return '`${Status}`';
  if (lonePlaceholder(template) === 'code') return 'Code';
  const text = isDiscriminant ? template.replace('{errorUrl}', () => api.errorUrl) : template;
  if (!isDiscriminant || !placeholdersIn(text).includes('code')) return 'string';
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
      code: '${Code}',
    };
    return values[placeholderName(part)] ?? '${string}';
  });
  return `\`${source.join('')}\``;
}

/** TypeScript types for users of the API: a union that a `switch` on the code narrows. */
export function typeScript(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const field = fieldOf(api, 'code');
  // Without a field that contains only the code, a text with the code in it is the discriminant.
  const { path } =
    field ??
    responseFields(api).find(
      ({ template }) => typeof template === 'string' && /\{(code|errorUrl)\}/.test(template),
    )!;
  const isNumeric = field?.type === 'integer';
  const codeType = codeTypeName(path);
  const quote = (code: string) => (isNumeric ? code : literal(code));
  const codes = [...new Set(errors.map(({ code }) => code))].sort();
  const body = mapJson<string>(
    api.response,
    (template) => typeOf(api, template, !field),
    (parts, isList) =>
      isList
        ? parts.length
          ? `[${parts.map(([, part]) => part).join(', ')}]`
          : 'unknown[]'
        : `{\n${parts.map(([key, part]) => `  ${/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)}: ${part.replaceAll('\n', '\n  ')};`).join('\n')}\n}`,
  );
  return `// The errors of the ${inComment(api.name)}, generated from its reference:
// ${api.site}${indexPath(api)}

/** Every documented \`${inComment(path)}\`. */
export type ${codeType} =
${codes.map((code) => `  | ${quote(code)}`).join('\n')};

/** The body of a failed request with a given error. */
export interface ErrorResponseOf<Code extends ${isNumeric ? 'number' : 'string'}, Status extends number> ${body}

/** The body of a failed request. A \`switch\` on \`${inComment(path)}\` narrows it. */
export type ErrorResponse =
${errors.map(({ code, status }) => `  | ErrorResponseOf<${quote(code)}, ${status}>`).join('\n')};
`;
}
