import { mapJson, type JsonValue } from '../reference/json.ts';
import { lonePlaceholder, placeholdersIn } from '../reference/placeholders.ts';
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

/** A text as the source of a string. */
const literal = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** The type of a value of the template, where `Code` and `Status` are type parameters. */
function typeOf(api: Api, template: JsonValue, isDiscriminant: boolean): string {
  if (typeof template !== 'string') return template === null ? 'unknown' : typeof template;
  if (template === '{status}') return 'Status';
  if (lonePlaceholder(template) === 'code') return 'Code';
  const varying = template.replace('{errorUrl}', isDiscriminant ? api.errorUrl : '{errorUrl}');
  if (!isDiscriminant || !placeholdersIn(varying).includes('code')) return 'string';
  const text = varying.replace('{site}', api.site).replace('{path}', prefixOf(api.path));
  return `\`${text
    .replace('{status}', '${Status}')
    .replace('{code}', '${Code}')
    .replace(/(?<!\$)\{\w+\}/g, '${string}')}\``;
}

/** TypeScript types for users of the API: a union that a `switch` on the code narrows. */
export function typeScript(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const field = fieldOf(api, 'code');
  // Without a field that holds the code and nothing else, a longer text tells the errors apart.
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
        ? `[${parts.map(([, part]) => part).join(', ')}]`
        : `{\n${parts.map(([key, part]) => `  ${/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)}: ${part.replaceAll('\n', '\n  ')};`).join('\n')}\n}`,
  );
  return `// The errors of the ${api.name.replaceAll(/\s+/g, ' ')}, generated from its reference:
// ${api.site}${indexPath(api)}

/** Every documented \`${path}\`. */
export type ${codeType} =
${codes.map((code) => `  | ${quote(code)}`).join('\n')};

/** The body of a failed request with a given error. */
export interface ErrorResponseOf<Code extends ${isNumeric ? 'number' : 'string'}, Status extends number> ${body}

/** The body of a failed request. A \`switch\` on \`${path}\` narrows it. */
export type ErrorResponse =
${errors.map(({ code, status }) => `  | ErrorResponseOf<${quote(code)}, ${status}>`).join('\n')};
`;
}
