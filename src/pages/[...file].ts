// All files that programs read, each at its path.
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../astro/catalog.ts';
import { getChanges } from '../astro/history.ts';
import { formatFiles } from '../formats/files.ts';
import type { FormatFile } from '../formats/format-file.ts';
import { href } from '../astro/routes.ts';
import { contentTypeOf } from '../reference/media-types.ts';

export const getStaticPaths = (async () =>
  formatFiles(await getCatalog(), href(''), getChanges).map((file) => ({
    params: { file: file.path.slice(1) },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FormatFile }> = ({ props: { file } }) =>
  new Response(file.text(), { headers: { 'content-type': contentTypeOf(file.path) } });
