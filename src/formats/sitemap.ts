import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import type { Api } from '../reference/types.ts';
import { parseId } from '../reference/ids.ts';
import { errorObjectPath, errorPath, indexPath, prefixOf, statusPath } from '../reference/urls.ts';

/**
 * What the sitemap lists: the pages below the reference's own path, each under the URL that the contract
 * gives it, wherever the site is served from. Other paths and former names of errors serve the same
 * pages; search is no page to find. `errorIds` are the names that errors have now: `status/code`.
 */
export function sitemapOptions(api: Api, base: string, errorIds: string[]) {
  const pages = new Set([indexPath(api), errorObjectPath(api)]);
  for (const id of errorIds) {
    const key = parseId(id);
    pages.add(statusPath(api, key.status)).add(errorPath(api, key));
  }
  const prefix = prefixOf(base);
  // Astro names pages without the slash at their end.
  const pathOf = (url: string) => `${prefixOf(new URL(url).pathname.slice(prefix.length))}/`;
  return {
    filter: (url: string) => pages.has(pathOf(url)),
    serialize: (item: SitemapItem) => ({ ...item, url: api.site + pathOf(item.url) }),
  } satisfies SitemapOptions;
}
