import { allErrors, type Catalog } from '../reference/catalog.ts';

/** TypeScript types for users of the API: a union that a `switch` on `error_type` narrows. */
export function typeScript(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const codes = [...new Set(errors.map(({ code }) => code))].sort();
  return `// The errors of the ${api.name.replaceAll(/\s+/g, ' ')}, generated from its reference:
// ${api.site}${api.path}/

/** Every documented \`error_type\`. */
export type ErrorType =
${codes.map((code) => `  | '${code}'`).join('\n')};

/** The body of a failed request with a given error. */
export interface ErrorResponseOf<Type extends string, Status extends number> {
  status_code: Status;
  request_id: string;
  error_type: Type;
  error_message: string;
  error_url: string;
}

/** The body of a failed request. A \`switch\` on \`error_type\` narrows it. */
export type ErrorResponse =
${errors.map(({ code, status }) => `  | ErrorResponseOf<'${code}', ${status}>`).join('\n')};
`;
}
