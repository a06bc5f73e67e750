// The icon for browsers that ask for it by this name.
import type { APIRoute } from 'astro';
import { toIco } from '../brand/favicon.ts';
import { markSvg } from '../brand/mark.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = async () =>
  new Response(await toIco(markSvg(tokens)), { headers: { 'content-type': 'image/x-icon' } });
