import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import type { Api } from '../reference/catalog.ts';
import { indexPath, prefixOf, searchPath } from '../reference/urls.ts';

/**
 * What the sitemap lists: the pages below the reference's own path, each under the URL that the contract
 * gives it, wherever the site is served from. Other paths serve the same pages; search is no page to find.
 */
export function sitemapOptions(api: Api, base: string): SitemapOptions {
  const prefix = prefixOf(base);
  const unlisted = new Set([prefixOf(searchPath(api)), '/not-found']);
  const pathOf = (url: string) => new URL(url).pathname.slice(prefix.length);
  return {
    filter: (url) => pathOf(url).startsWith(indexPath(api)) && !unlisted.has(prefixOf(pathOf(url))),
    serialize: (item: SitemapItem) => ({ ...item, url: `${api.site}${prefixOf(pathOf(item.url))}/` }),
  };
}
