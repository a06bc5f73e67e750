// Crawlers may read everything.
import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue.ts';

export const GET: APIRoute = async () => {
  const { reference } = await catalogue();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${reference.site}/sitemap-index.xml\n`);
};
