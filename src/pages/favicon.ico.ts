// The icon for browsers that request it by this name.
import type { APIRoute } from 'astro';
import { toIco } from '../brand/favicon.ts';
import { markSvg } from '../brand/mark.ts';
import { mediaTypeOf } from '../reference/media-types.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = async () =>
  new Response(await toIco(markSvg(tokens)), { headers: { 'content-type': mediaTypeOf('favicon.ico') } });
