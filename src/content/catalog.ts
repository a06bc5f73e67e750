// The way from Astro's store to the domain: what pages and formats are made of.
import { resolve } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { buildCatalog, type Catalog } from '../reference/catalog.ts';
import { ContentError } from './diagnostic.ts';

/** In dev, a mistake in the content takes the place of the page: Astro shows it with its place. */
async function throwMistakes() {
  const { diagnostics = [] } = (await getEntry('diagnostics', 'content'))?.data ?? {};
  const [first] = diagnostics;
  if (!first) return;
  const error = new AstroError(new ContentError(diagnostics).message, first.hint);
  const loc = { file: resolve(first.file), line: first.line, column: first.column };
  throw Object.assign(error, { name: 'ContentError', title: 'A mistake in the content', loc });
}

async function read(): Promise<Catalog> {
  if (import.meta.env.DEV) await throwMistakes();
  const api = await getCollection('api');
  return buildCatalog({
    api,
    guides: await getCollection('guides'),
    statuses: await getCollection('statuses'),
    errors: await getCollection('errors'),
    // Astro warns of an empty collection, as it is where the API promises no samples.
    samples: api[0]?.data.samples ? await getCollection('samples') : [],
  });
}

let built: Promise<Catalog> | undefined;

/** The whole reference; a build makes it once for all its pages. */
export const getCatalog = () => (import.meta.env.DEV ? read() : (built ??= read()));

/** The static paths of a page that exists once, below the reference's path. */
export async function referencePath() {
  const { api } = await getCatalog();
  return [{ params: { path: api.path.slice(1) } }];
}
