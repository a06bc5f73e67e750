// The names and messages of all errors, for the lookup in the browser.
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { href } from '../../components/href.ts';
import { lookupData } from '../../reference/lookup/entries.ts';

export const getStaticPaths = (async () => {
  const { reference } = await catalogue();
  return [{ params: { path: reference.path.slice(1) } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => Response.json(lookupData(await catalogue(), href('')));
