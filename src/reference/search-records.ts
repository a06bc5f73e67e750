import { anchorPath, errorObjectPath, errorPath, statusPath } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * What search finds: the text of each `page`, under the address `url`. An error is found at its
 * anchor on the status page, though its text is read from the page that it has to itself.
 */
export function searchRecords({ reference, statuses }: Catalogue): { page: string; url: string }[] {
  const alone = (page: string) => ({ page, url: page });
  return [
    alone(errorObjectPath(reference)),
    ...statuses.flatMap((status) => [
      alone(statusPath(reference, status.code)),
      ...status.errors.map((error) => ({
        page: errorPath(reference, error),
        url: anchorPath(reference, error),
      })),
    ]),
  ];
}
