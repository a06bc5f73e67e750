import { allErrors, type Catalogue } from '../catalogue.ts';

/** TypeScript types for users of the API: a union that a `switch` on `error_type` narrows. */
export function typeScript(catalogue: Catalogue): string {
  const { reference } = catalogue;
  const errors = allErrors(catalogue);
  const types = [...new Set(errors.map(({ type }) => type))].sort();
  return `// The errors of the ${reference.api.replaceAll(/\s+/g, ' ')}, generated from its reference:
// ${reference.site}${reference.path}/

/** Every documented \`error_type\`. */
export type ErrorType =
${types.map((type) => `  | '${type}'`).join('\n')};

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
${errors.map(({ type, status }) => `  | ErrorResponseOf<'${type}', ${status}>`).join('\n')};
`;
}
