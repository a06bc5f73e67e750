import { ERROR_CODE, STATUS_CODE } from '../reference/ids.ts';

/** What a field of a response tells. */
export type Role = 'code' | 'status' | 'message' | 'requestId' | 'errorUrl';

/** A field of a response that tells something of the error, as the lookup's data has it. */
export interface FieldSource {
  /** A pattern of its key in any casing style, as a separate word of a text. */
  key: string;
  /** Whether the key is an everyday word such as `code`, which other texts have too. */
  isAmbiguous?: boolean;
  roles: Role[];
  /** What a longer text looks like around what `{role}` stands for. */
  pattern?: string;
}

export interface Field extends Omit<FieldSource, 'key' | 'pattern'> {
  key: RegExp;
  pattern?: RegExp;
}

/** What each part of a response looks like; a code is safe in one segment of a URL. */
export const SHAPES: Record<Role, string> = {
  code: ERROR_CODE.source,
  status: `${STATUS_CODE.source}(?!\\d)`,
  requestId: '[\\w.:-]{1,200}',
  message: '[^]{1,2000}',
  errorUrl: 'https://[^\\s"\'<>]{1,2000}',
};

/** A pattern with a group in the place of each role that it names. */
const withGroups = (pattern: string) =>
  new RegExp(pattern.replace(/\{(\w+)\}/g, (_, role: Role) => `(?<${role}>${SHAPES[role]})`));

/** The fields of an API's response that tell something, those with nothing but the code first. */
export const toFields = (sources: FieldSource[]): Field[] =>
  sources.map(({ pattern, ...field }) => ({
    ...field,
    key: new RegExp(field.key, 'gi'),
    ...(pattern && { pattern: withGroups(pattern) }),
  }));
