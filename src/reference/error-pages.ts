import type { ErrorKey } from './ids.ts';
import { allErrors, isListed } from './catalog.ts';
import { MAX_COMPARED } from './lists.ts';
import type { ApiError, Catalog, Status } from './types.ts';
import { indexPath, landingOf, statusPath } from './urls.ts';

/** The errors that the page of a single error shows. */
export interface ErrorPage {
  error: ApiError;
  /** The errors of the status in the list next to it: all of them, or the nearest ones of a long list. */
  listed: ErrorKey[];
  previous: ErrorKey | undefined;
  next: ErrorKey | undefined;
}

/** A page of errors whose URLs lead to anchors on it, other than the index and the pages of the statuses. */
export interface GroupPage {
  path: string;
  errors: ApiError[];
}

/** Returns the further pages that the URLs of errors lead to, with the errors that each of them shows. */
export function groupPages({ api, statuses }: Pick<Catalog, 'api' | 'statuses'>): GroupPage[] {
  const pages = new Map<string, ApiError[]>();
  for (const error of allErrors({ statuses })) {
    const { page, anchor } = landingOf(error.url);
    if (anchor === undefined || page === indexPath(api) || page === statusPath(api, error.status)) continue;
    pages.set(page, [...(pages.get(page) ?? []), error]);
  }
  return [...pages].map(([path, errors]) => ({ path, errors }));
}

/** How many errors of a long list are shown before the error, and after it. */
const NEAR = 2;

/** Returns the pages of the errors of a status, in the order of the errors. */
export function errorPages({ errors }: Status): ErrorPage[] {
  const keys = errors.map(({ status, code }) => ({ status, code }));
  const all = keys.slice(0, errors.filter(isListed).length);
  return errors.map((error, place) => {
    // Retired errors are in no list. They come after the last error of the list.
    const near = all.slice(Math.max(0, Math.min(place, all.length) - NEAR), place + NEAR + 1);
    return {
      error,
      listed: all.length > MAX_COMPARED ? near : all,
      previous: keys[place - 1],
      next: keys[place + 1],
    };
  });
}
