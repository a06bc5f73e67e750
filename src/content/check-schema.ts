import type { z } from 'zod';
import { nearest } from '../reference/nearest.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file's data against its schema: each violation with its place and the schema's advice. */
export function schemaDiagnostics(source: Source, schema: z.ZodType): Diagnostic[] {
  if (!source.isReadable) return source.diagnostics;
  const { error } = schema.safeParse(source.data ?? {});
  const violations = error?.issues.flatMap((issue) => explain(issue, source, schema)) ?? [];
  return [...source.diagnostics, ...violations];
}

function explain(issue: Issue, source: Source, schema: z.ZodType): Diagnostic[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that was meant is the one with the fewest violations.
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!;
    return closest.flatMap((inner) =>
      explain({ ...inner, path: [...issue.path, ...inner.path] }, source, schema),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(schema, issue.path);
      const meant = nearest(key, known);
      return {
        ...source.locationOfKey(issue.path, key),
        message: `\`${[...issue.path, key].join('.')}\` is not a known key.`,
        hint: meant
          ? `Rename it to \`${meant}\`, or remove it.`
          : `Remove it; the known keys are ${known.join(', ')}.`,
      };
    });
  }
  const key = issue.path.join('.');
  const isMissing = valueAt(source.data, issue.path) === undefined;
  const what = isMissing ? 'is missing' : lowerFirst(issue.message.replace(/^Invalid input: /, ''));
  return [
    {
      ...source.locationOf(issue.path),
      message: key ? `\`${key}\` ${isMissing ? '' : 'is wrong: '}${what}.` : `The keys are wrong: ${what}.`,
      hint: adviceAt(schema, issue.path) ?? 'Write what the schema expects.',
    },
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const valueAt = (data: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** The schemas that may stand at a path: several below a union. */
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

/** The description of the innermost key on the path that has one. */
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
