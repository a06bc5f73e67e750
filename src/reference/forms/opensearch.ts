import { searchPath } from '../addresses.ts';
import type { Reference } from '../catalogue.ts';

/** What the format allows for a short name. */
const LONGEST_NAME = 16;

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Lets a browser offer the reference as a search engine. See https://github.com/dewitt/opensearch */
export function openSearch(reference: Reference): string {
  const template = `${reference.site}${searchPath(reference)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(reference.api.slice(0, LONGEST_NAME))}</ShortName>
  <Description>Looks up an error of the ${escape(reference.api)}.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escape(template)}"/>
</OpenSearchDescription>
`;
}
