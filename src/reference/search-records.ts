import { anchorPath, errorObjectPath, statusPath } from './addresses.ts';
import type { ApiError, Catalogue, Reference } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import { bodyHtml } from './forms/html.ts';
import { responseFields } from './response.ts';
import { describeState } from './support.ts';

/** What search finds at an address: the text that is searched, as HTML, whose first heading is the title. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** `weight` says how much the record counts beside others with the same words. */
function record(url: string, title: string, texts: string[], body: string, weight = 1): SearchRecord {
  const paragraphs = texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  const html = `<html><body data-pagefind-weight="${weight}"><h1>${escapeHtml(title)}</h1>${paragraphs}${body}</body></html>`;
  return { url, html };
}

function errorRecord(reference: Reference, error: ApiError): SearchRecord {
  const state = describeState(error) ?? '';
  const related = error.relatedErrors.map(({ type, summary }) => `${type}. ${summary}`);
  return record(
    anchorPath(reference, error),
    error.type,
    [state, error.message, error.summary],
    bodyHtml(error.body, true) + related.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    error.state.is === 'retired' ? 0.1 : 1,
  );
}

/**
 * What search finds: each error at its anchor, each status, and the page on the error object. Left
 * out is what would match everything, as the JSON samples would, or says nothing of the error.
 */
export function searchRecords(catalogue: Catalogue): SearchRecord[] {
  const { reference, guide, statuses } = catalogue;
  const fields = responseFields().map(({ name, description }) => `${name}: ${description}`);
  return [
    record(errorObjectPath(reference), guide.title, [guide.summary, ...fields], bodyHtml(guide.body, true)),
    ...statuses.flatMap((status) => [
      record(
        statusPath(reference, status.code),
        `${status.code} errors`,
        [status.summary],
        bodyHtml(status.body, true),
      ),
      ...status.errors.map((error) => errorRecord(reference, error)),
    ]),
  ];
}
