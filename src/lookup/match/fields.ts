import { ROLE_PATTERNS, type FieldPattern, type Role } from '../data.ts';

/** A field of a response, with its regular expressions compiled. */
export interface Field extends Omit<FieldPattern, 'key' | 'pattern'> {
  key: RegExp;
  pattern?: RegExp;
}

/** Compiles a pattern with a named group for each `{role}`: `Error {code}` becomes `/Error (?<code>…)/`. */
const withGroups = (pattern: string) =>
  new RegExp(pattern.replace(/\{(\w+)\}/g, (_, role: Role) => `(?<${role}>${ROLE_PATTERNS[role]})`));

export const toFields = (patterns: FieldPattern[]): Field[] =>
  patterns.map(({ pattern, ...field }) => ({
    ...field,
    key: new RegExp(field.key, 'gi'),
    ...(pattern && { pattern: withGroups(pattern) }),
  }));
