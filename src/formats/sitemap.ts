import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import type { Api } from '../reference/catalog.ts';
import { basePrefix, searchPath } from '../reference/urls.ts';

/**
 * What the sitemap lists: the pages below the reference's own path, each under the URL that the contract
 * gives it, wherever the site is served from. Other paths and former names of errors serve the same
 * pages; search is no page to find. `errorIds` are the names that errors have now.
 */
export function sitemapOptions(api: Api, base: string, errorIds: string[]) {
  const prefix = basePrefix(base);
  const known = new Set(errorIds);
  const pathOf = (url: string) => new URL(url).pathname.slice(prefix.length);
  const isListed = (path: string) => {
    if (!path.startsWith(`${api.path}/`) || path === searchPath(api)) return false;
    const [, id] = /^(.+\/.+)\/$/.exec(path.slice(api.path.length + 1)) ?? [];
    return id === undefined || known.has(id);
  };
  return {
    filter: (url: string) => isListed(pathOf(url)),
    serialize: (item: SitemapItem) => ({ ...item, url: api.site + pathOf(item.url) }),
  } satisfies SitemapOptions;
}
