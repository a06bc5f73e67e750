import { readCatalog } from '../../fixtures/read-catalog.ts';
import { contentRoot } from '../../src/content/root.ts';
import { pagesOf } from '../site.ts';

const { api } = readCatalog(contentRoot);
const isElsewhere = (page: string) => api.otherPaths.some((path) => page.startsWith(`${path}/`));

/** The pages of the shipped reference: the root leads away, and other paths serve the same again. */
export const ownPages = pagesOf().filter((page) => page !== '/' && !isElsewhere(page));
