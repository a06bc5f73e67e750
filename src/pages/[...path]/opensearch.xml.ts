// Lets a browser offer the reference as a search engine. See https://github.com/dewitt/opensearch
import type { APIRoute } from 'astro';
import { catalogue, referencePath } from '../../catalogue.ts';
import { searchPath } from '../../reference/addresses.ts';

export const getStaticPaths = referencePath;

/** What the format allows for a short name. */
const LONGEST_NAME = 16;

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const GET: APIRoute = async () => {
  const { reference } = await catalogue();
  const template = `${reference.site}${searchPath(reference)}?q={searchTerms}`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(reference.api.slice(0, LONGEST_NAME))}</ShortName>
  <Description>Looks up an error of the ${escape(reference.api)}.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escape(template)}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
