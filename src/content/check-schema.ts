import type { z } from 'zod';
import { nearest } from '../reference/nearest.ts';
import { diagnose, type Diagnostic } from './diagnostics.ts';
import type { Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file's data against its schema. The fix of each violation is the description in the schema. */
export function schemaDiagnostics(source: Source, schema: z.ZodType): Diagnostic[] {
  if (!source.isReadable) return source.diagnostics;
  const { error } = schema.safeParse(source.data ?? {});
  const violations = error?.issues.flatMap((issue) => explain(issue, source, schema)) ?? [];
  return [...source.diagnostics, ...violations];
}

function explain(issue: Issue, source: Source, schema: z.ZodType): Diagnostic[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative with the fewest violations is probably the one that was meant.
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!;
    return closest.flatMap((inner) =>
      explain({ ...inner, path: [...issue.path, ...inner.path] }, source, schema),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(schema, issue.path);
      return diagnose(
        source.locationOfKey(issue.path, key),
        'key-unknown',
        [...issue.path, key].join('.'),
        nearest(key, known),
        known,
      );
    });
  }
  const key = issue.path.join('.');
  const location = source.locationOf(issue.path);
  const advice = adviceAt(schema, issue.path) ?? 'Write a value that matches the schema.';
  if (key && valueAt(source.data, issue.path) === undefined) {
    return [diagnose(location, 'key-missing', key, advice)];
  }
  const reason = lowerFirst(issue.message.replace(/^Invalid input: /, ''));
  return [diagnose(location, 'value-invalid', key, reason, advice)];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const valueAt = (data: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** Returns the schemas that apply at a path: several if there is a union above it. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Record<string, unknown> };
  if (def.innerType) return schemasAt(def.innerType as z.ZodType, path);
  if (def.options) return (def.options as z.ZodType[]).flatMap((option) => schemasAt(option, path));
  if (path.length === 0) return [schema];
  const [key, ...rest] = path;
  const next = def.element ?? (def.shape as Record<PropertyKey, unknown> | undefined)?.[key!];
  return next ? schemasAt(next as z.ZodType, rest) : [];
}

const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]) => [
  ...new Set(schemasAt(schema, path).flatMap((found) => Object.keys((found as z.ZodObject).shape))),
];

/** Returns the description of the innermost key on the path that has one. */
function adviceAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const [key, parent] = [path[length - 1]!, path.slice(0, length - 1)];
    for (const found of schemasAt(schema, parent)) {
      const child = (found as Partial<z.ZodObject>).shape?.[key as string] as z.ZodType | undefined;
      const description = child?.description;
      if (description) return description;
    }
  }
  return undefined;
}
