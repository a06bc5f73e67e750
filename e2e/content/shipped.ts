// The shipped reference, as its content describes it. Only the spec that compares it with the seed names its errors.
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { contentRoot } from '../../src/content/files.ts';
import { allErrors } from '../../src/reference/catalog.ts';
import { indexPath, statusPath } from '../../src/reference/urls.ts';
import { pagesOf } from '../site.ts';

const catalog = readCatalog(contentRoot);
export const { api, statuses } = catalog;
export const errors = allErrors(catalog);
export const index = indexPath(api);

/** The first status with its page. */
export const firstStatus = statuses[0]!;
export const firstStatusPath = statusPath(api, firstStatus.code);

const isElsewhere = (page: string) => api.otherPaths.some((path) => page.startsWith(`${path}/`));

/** The built pages of the reference, without the root, which redirects, and the copies on other paths. */
export const ownPages = pagesOf().filter((page) => page !== '/' && !isElsewhere(page));
