// The image that other sites show with a link to a page.
import type { APIRoute } from 'astro';
import { getCatalog } from '../astro/catalog.ts';
import { socialImage } from '../brand/social-image.ts';
import { mediaTypeOf } from '../reference/media-types.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = async () => {
  const { api } = await getCatalog();
  return new Response(await socialImage(api.name, tokens), {
    headers: { 'content-type': mediaTypeOf('social.png') },
  });
};
