import { searchableHtml } from '../prose/search-text.ts';
import type { Api, ApiError, Catalog } from '../reference/types.ts';
import { escapeHtml } from '../reference/text.ts';
import { describeState } from '../reference/labels.ts';
import { responseFields } from '../reference/response.ts';
import { anchorPath, errorObjectPath, statusPath } from '../reference/urls.ts';

/** A result of the text search: a URL, and the text to search as HTML, whose first heading is the title. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** Creates a record. `weight` is how much it counts in comparison with other records that have the same words. */
function record(url: string, title: string, texts: string[], body: string, weight = 1): SearchRecord {
  const paragraphs = texts
    .filter(Boolean)
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('');
  const html = `<html><body data-pagefind-weight="${weight}"><h1>${escapeHtml(title)}</h1>${paragraphs}${body}</body></html>`;
  return { url, html };
}

function errorRecord(api: Api, error: ApiError): SearchRecord {
  const state = describeState(error) ?? '';
  const related = error.relatedErrors.map(({ code, summary }) => `${code}. ${summary}`);
  return record(
    anchorPath(api, error),
    error.code,
    [state, error.message, ...error.messages, error.summary, ...error.keywords],
    searchableHtml(error.body) + related.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    error.state.is === 'retired' ? 0.1 : 1,
  );
}

/**
 * Returns the records of the text search: each error at its anchor, each status, and the page about the response.
 * JSON samples and fixed headings are left out, because they would match every query in the same way.
 */
export function searchRecords(catalog: Catalog): SearchRecord[] {
  const { api, guide, statuses } = catalog;
  const fields = responseFields(api).map(({ path, description }) =>
    [path, description].filter(Boolean).join(': '),
  );
  return [
    ...(guide
      ? [record(errorObjectPath(api), guide.title, [guide.summary, ...fields], searchableHtml(guide.body))]
      : []),
    ...statuses.flatMap((status) => [
      record(
        statusPath(api, status.code),
        `${status.code} errors`,
        [status.summary],
        searchableHtml(status.body),
      ),
      ...status.errors.map((error) => errorRecord(api, error)),
    ]),
  ];
}
