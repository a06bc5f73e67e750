import type { ErrorKey } from './ids.ts';
import type { Api, ApiError } from './types.ts';
import { indexPath, landingOf } from './urls.ts';

// All ids on a page except those of headings. They begin with an underscore if they could be mistaken for a code.

/** The target of the link “Skip to the content”. */
export const MAIN_ID = '_main';
/** The title of the list of errors next to the content. */
export const LIST_TITLE_ID = '_list';
/** The parts of an error's own page other than the error's text. */
export const OWN_PART_IDS = { code: '_code', help: '_help' } as const;
/** All ids of the frame around a text. */
export const FRAME_IDS = [MAIN_ID, LIST_TITLE_ID, ...Object.values(OWN_PART_IDS)];

/** Returns the id of a status on the index page. */
export const statusId = (status: number | string) => `status-${status}`;

/** Returns the anchors of an error: its code, its former codes, and the anchor in its URL. */
export function anchorsOf({
  code,
  formerNames,
  url,
}: Pick<ApiError, 'code' | 'formerNames'> & { url?: string | undefined }) {
  const anchor = url === undefined ? undefined : landingOf(url).anchor;
  return [...new Set([code, ...formerNames, ...(anchor === undefined ? [] : [anchor])])];
}

/** Returns the id of an error among others: its code, if that is one of the anchors that lead to it. */
export const articleId = ({ status, code }: ErrorKey, names: string[]) =>
  names.includes(code) ? code : `_${status}-${code}`;

/** Returns the anchors of each error on a page. If errors of several statuses have the same anchor, the first has it. */
export function distributeAnchors<E extends Pick<ApiError, 'code' | 'formerNames' | 'url'>>(
  errors: E[],
): Map<E, string[]> {
  const taken = new Set<string>();
  return new Map(
    errors.map((error) => {
      const names = anchorsOf(error).filter((name) => !taken.has(name));
      for (const name of names) taken.add(name);
      return [error, names];
    }),
  );
}

/** Returns the anchor of an error in the list of all errors. */
export function indexAnchor(api: Pick<Api, 'path'>, { code, url }: Pick<ApiError, 'code' | 'url'>): string {
  const { page, anchor } = landingOf(url);
  return page === indexPath(api) && anchor !== undefined ? anchor : code;
}

/**
 * Returns the id of a part of an error on the page of its status, such as `quote_expired-fix`. `anchors` are the anchors
 * of all errors on that page. If one of them has the same name, the id begins with an underscore, because the
 * anchor is part of a permanent URL.
 */
export function partId(code: string, part: string, anchors: ReadonlySet<string>): string {
  const id = `${code}-${part}`;
  return anchors.has(id) ? `_${id}` : id;
}

/** The id of the verdict on an error's own page. It used to be a heading, and its URL is published. */
export const RETRY_ID = 'whether-to-retry';
