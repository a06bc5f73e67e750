// The bridge from Astro's store to the domain: the catalog that pages and formats are built from.
import { resolve } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Catalog, Content } from '../reference/types.ts';
import { buildCatalog } from '../reference/catalog.ts';
import { format, type Diagnostic } from '../content/diagnostics.ts';

/** Throws the mistakes in the content, so that the development server shows them, with file and line, instead of a page. */
function throwMistakes([first, ...others]: Diagnostic[]) {
  if (!first) return;
  const error = new AstroError([first, ...others].map(format).join('\n'), first.fix);
  const loc = { file: resolve(first.file), line: first.line, column: first.column };
  throw Object.assign(error, { name: 'ContentError', title: 'A mistake in the content', loc });
}

async function read(): Promise<Catalog> {
  const report = (await getEntry('report', 'content'))!.data;
  if (import.meta.env.DEV) throwMistakes(report.diagnostics);
  // Astro warns about each read of an empty collection, and most of these may be empty.
  const entriesOf = async <Name extends keyof Content>(name: Name) =>
    report.filled.includes(name) ? await getCollection(name) : [];
  return buildCatalog({
    api: await entriesOf('api'),
    guides: await entriesOf('guides'),
    statuses: await entriesOf('statuses'),
    errors: await entriesOf('errors'),
    samples: await entriesOf('samples'),
  });
}

let built: Promise<Catalog> | undefined;

/** Returns the whole reference. A build reads it once for all its pages. */
export const getCatalog = () => (import.meta.env.DEV ? read() : (built ??= read()));
