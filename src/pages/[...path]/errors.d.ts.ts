// TypeScript types for users of the API.
import type { APIRoute } from 'astro';
import { catalogue, referencePath } from '../../catalogue.ts';
import { typeScript } from '../../reference/forms/typescript.ts';

export const getStaticPaths = referencePath;

export const GET: APIRoute = async () =>
  new Response(typeScript(await catalogue()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
