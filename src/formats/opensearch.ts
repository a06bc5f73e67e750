import { searchPath } from '../reference/urls.ts';
import type { Api } from '../reference/types.ts';

/** What the format allows for a short name. */
const MAX_NAME_LENGTH = 16;

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Lets a browser offer the reference as a search engine. See https://github.com/dewitt/opensearch */
export function openSearch(api: Api): string {
  const template = `${api.site}${searchPath(api)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(api.name.slice(0, MAX_NAME_LENGTH))}</ShortName>
  <Description>Looks up an error of the ${escape(api.name)}.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escape(template)}"/>
</OpenSearchDescription>
`;
}
