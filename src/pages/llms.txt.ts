// What there is to read here, for language models.
import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue.ts';
import { llmsText } from '../reference/forms/markdown.ts';

export const GET: APIRoute = async () => {
  const { data } = (await getEntry('guides', 'error-object'))!;
  return new Response(llmsText(await catalogue(), data));
};
