// The search index, and the script that searches it.
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../astro/catalog.ts';
import { indexFiles } from '../../formats/search-index.ts';
import { contentTypeOf } from '../../reference/media-types.ts';

export const getStaticPaths = (async () =>
  (await indexFiles(await getCatalog())).map(({ path, content }) => ({
    params: { file: path },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'content-type': contentTypeOf(params.file!) } });
