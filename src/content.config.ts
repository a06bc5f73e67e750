import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { diagnosticTable, type DiagnosticName } from './content/diagnostics.ts';
import { contentLoader, reportLoader } from './astro/loader.ts';
import { schemas } from './reference/schemas.ts';

const diagnostic = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  name: z.enum(Object.keys(diagnosticTable) as DiagnosticName[]),
  message: z.string(),
  fix: z.string(),
});

// All collections are filled from one reading of the content, which also checks it.
export const collections = {
  api: defineCollection({ schema: schemas.api, loader: contentLoader('api') }),
  guides: defineCollection({ schema: schemas.guides, loader: contentLoader('guides') }),
  statuses: defineCollection({ schema: schemas.statuses, loader: contentLoader('statuses') }),
  errors: defineCollection({ schema: schemas.errors, loader: contentLoader('errors') }),
  samples: defineCollection({
    schema: z.object({
      code: z.string(),
      install: z.string().optional(),
      parts: z
        .array(z.object({ from: z.number(), to: z.number(), folded: z.string().optional() }))
        .optional(),
    }),
    loader: contentLoader('samples'),
  }),
  report: defineCollection({
    schema: z.object({ filled: z.array(z.string()), diagnostics: z.array(diagnostic) }),
    loader: reportLoader(),
  }),
};
