// The search index, and the script that reads it.
import { extname } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../astro/catalog.ts';
import { indexFiles } from '../../formats/search-index.ts';

export const getStaticPaths = (async () =>
  (await indexFiles(await getCatalog())).map(({ path, content }) => ({
    params: { file: path },
    props: { content },
  }))) satisfies GetStaticPaths;

// Browsers run a module only if it says that it is one; all else is read as bytes.
const typeOf = (file: string) => (extname(file) === '.js' ? 'text/javascript' : 'application/octet-stream');

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'content-type': typeOf(params.file!) } });
