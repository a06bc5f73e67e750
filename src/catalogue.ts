import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from './reference/catalogue.ts';

/** The whole reference, from the content collections. */
export async function catalogue(): Promise<Catalogue> {
  const reference = await getEntry('reference', 'reference');
  if (!reference) throw new Error('content/reference.yaml is missing');
  return buildCatalogue(reference.data, await getCollection('statuses'), await getCollection('errors'));
}
