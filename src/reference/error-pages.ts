import type { ErrorKey } from './ids.ts';
import { isListed } from './catalog.ts';
import { MAX_COMPARED } from './lists.ts';
import type { ApiError, Status } from './types.ts';

/** The errors that the page of a single error shows. */
export interface ErrorPage {
  error: ApiError;
  /** The errors of the status in the list next to it: all of them, or the nearest ones of a long list. */
  listed: ErrorKey[];
  previous: ErrorKey | undefined;
  next: ErrorKey | undefined;
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
