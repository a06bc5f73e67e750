// The way from Astro's store to the domain: what pages and formats are made of.
import { resolve } from 'node:path';
import { getCollection, getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Catalog, Content } from '../reference/types.ts';
import { buildCatalog } from '../reference/catalog.ts';
import { format, type Diagnostic } from '../content/diagnostics.ts';

/** In dev, a mistake in the content takes the place of the page: Astro shows it with its place. */
function throwMistakes([first, ...others]: Diagnostic[]) {
  if (!first) return;
  const error = new AstroError([first, ...others].map(format).join('\n'), first.fix);
  const loc = { file: resolve(first.file), line: first.line, column: first.column };
  throw Object.assign(error, { name: 'ContentError', title: 'A mistake in the content', loc });
}

async function read(): Promise<Catalog> {
  const report = (await getEntry('report', 'content'))!.data;
  if (import.meta.env.DEV) throwMistakes(report.diagnostics);
  // Astro warns of each look into an empty collection, and most of these may be empty.
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

/** The whole reference; a build makes it once for all its pages. */
export const getCatalog = () => (import.meta.env.DEV ? read() : (built ??= read()));

/** A path as the parameter of a route: at the root there is none. */
export const pathParam = (path: string) => path.slice(1) || undefined;

/** The static paths of a page that exists once, below the reference's path. */
export async function referencePath() {
  const { api } = await getCatalog();
  return [{ params: { path: pathParam(api.path) } }];
}

/** Returns the text of an entry as a component, and its headings. */
export const renderText = async (collection: 'errors' | 'statuses' | 'guides', id: string) =>
  render((await getEntry(collection, id))!);
