// TypeScript types for users of the API.
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { typeScript } from '../../reference/forms/typescript.ts';

export const getStaticPaths = (async () => {
  const { reference } = await catalogue();
  return [{ params: { path: reference.path.slice(1) } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(typeScript(await catalogue()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
