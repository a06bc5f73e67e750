// The Markdown twin of every page of the reference.
import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { markdownTwins } from '../reference/forms/markdown.ts';

export const getStaticPaths = (async () => {
  const { data, body = '' } = (await getEntry('guides', 'error-object'))!;
  const twins = markdownTwins(await catalogue(), { ...data, body });
  return [...twins].map(([path, markdown]) => ({
    params: { page: path.slice(1).replace(/\.md$/, '') },
    props: { markdown },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
