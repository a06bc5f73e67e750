import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from './reference/catalogue.ts';

async function read(): Promise<Catalogue> {
  const reference = await getEntry('reference', 'reference');
  const guide = await getEntry('guides', 'error-object');
  if (!reference || !guide) throw new Error('content/reference.yaml or content/error-object.mdx is missing');
  const statuses = await getCollection('statuses');
  const errors = await getCollection('errors');
  // Astro warns of a collection that is empty, as it is where the reference promises no samples.
  const programs = reference.data.samples ? await getCollection('samples') : [];
  return buildCatalogue(reference.data, guide, statuses, errors, programs);
}

let built: Promise<Catalogue> | undefined;

/** The whole reference, from the content collections; a build reads it once for all its pages. */
export const catalogue = () => (import.meta.env.DEV ? read() : (built ??= read()));

/** The static paths of what exists once, below the reference's path. */
export async function referencePath() {
  const { reference } = await catalogue();
  return [{ params: { path: reference.path.slice(1) } }];
}
