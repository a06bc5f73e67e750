import type { Key } from './addresses.ts';
import { isListed, type ApiError, type Reference, type Status } from './catalogue.ts';

/** All that the page of a single error shows. What is not in it cannot change the page. */
export interface ErrorPage {
  reference: Reference;
  error: ApiError;
  /** The types of the status that are listed beside it: all, or of a long list those near it. */
  listed: Key[];
  previous: Key | undefined;
  next: Key | undefined;
}

/** The page of a status lists all its errors; beside a single one, a list longer than this is cut. */
const LONGEST_WHOLE = 12;
/** How many of a long list are shown before and after the error. */
const NEAR = 2;

/** The pages of a status' errors, in their order. */
export function errorPages(reference: Reference, { errors }: Status): ErrorPage[] {
  const keys = errors.map(({ status, type }) => ({ status, type }));
  const all = keys.slice(0, errors.filter(isListed).length);
  return errors.map((error, place) => {
    // Retired errors, which no list shows, come last: behind the end of the list.
    const near = all.slice(Math.max(0, Math.min(place, all.length) - NEAR), place + NEAR + 1);
    return {
      reference,
      error,
      listed: all.length > LONGEST_WHOLE ? near : all,
      previous: keys[place - 1],
      next: keys[place + 1],
    };
  });
}
