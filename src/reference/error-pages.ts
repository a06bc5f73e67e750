import type { ErrorKey } from './ids.ts';
import { isListed } from './catalog.ts';
import { MAX_COMPARED } from './lists.ts';
import type { ApiError, Status } from './types.ts';

/** What the page of a single error shows. */
export interface ErrorPage {
  error: ApiError;
  /** The errors of the status that are listed beside it: all, or of a long list those near it. */
  listed: ErrorKey[];
  previous: ErrorKey | undefined;
  next: ErrorKey | undefined;
}

/** How many of a long list are shown before and after the error. */
const NEAR = 2;

/** The pages of a status' errors, in their order. */
export function errorPages({ errors }: Status): ErrorPage[] {
  const keys = errors.map(({ status, code }) => ({ status, code }));
  const all = keys.slice(0, errors.filter(isListed).length);
  return errors.map((error, place) => {
    // Retired errors, which no list shows, come last: behind the end of the list.
    const near = all.slice(Math.max(0, Math.min(place, all.length) - NEAR), place + NEAR + 1);
    return {
      error,
      listed: all.length > MAX_COMPARED ? near : all,
      previous: keys[place - 1],
      next: keys[place + 1],
    };
  });
}
