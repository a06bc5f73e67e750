import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from './reference/catalogue.ts';

/** The whole reference, from the content collections. */
export async function catalogue(): Promise<Catalogue> {
  const reference = await getEntry('reference', 'reference');
  if (!reference) throw new Error('content/reference.yaml is missing');
  const statuses = await getCollection('statuses');
  const errors = await getCollection('errors');
  return buildCatalogue(reference.data, statuses, errors, await getCollection('samples'));
}

/** The static paths of what exists once, below the reference's path. */
export async function referencePath() {
  const { reference } = await catalogue();
  return [{ params: { path: reference.path.slice(1) } }];
}
