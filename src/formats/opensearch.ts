import { escapeHtml } from '../reference/text.ts';
import { searchPath } from '../reference/urls.ts';
import type { Api } from '../reference/types.ts';

/** The most characters that the format allows in a short name. */
const MAX_NAME_LENGTH = 16;

/** Shortens a name without splitting a character. */
const shortName = (name: string) => Array.from(name).slice(0, MAX_NAME_LENGTH).join('');

/** Returns the OpenSearch description, with which a browser offers the reference as a search engine. See https://github.com/dewitt/opensearch */
export function openSearch(api: Api): string {
  // An origin and a path contain no character that XML escapes.
  const template = `${api.site}${searchPath(api)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shortName(api.name))}</ShortName>
  <Description>Looks up an error of the ${escapeHtml(api.name)}.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
}
