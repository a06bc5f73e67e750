import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import type { Api } from '../reference/types.ts';
import { parseId } from '../reference/ids.ts';
import { errorSources } from '../reference/page-sources.ts';
import { mainPages } from '../reference/site-files.ts';
import { errorPath, prefixOf } from '../reference/urls.ts';

/**
 * Returns the options of the sitemap. It lists the pages to read, each under its permanent URL, wherever the
 * site is served from. `errorIds` are the current ids of the errors. Pages at other paths and under former
 * names are copies, so they are not listed. `dayOf` returns the day on which the sources of a page last changed, if
 * that is known.
 */
export function sitemapOptions(
  api: Api,
  base: string,
  errorIds: string[],
  dayOf: (sources: string[]) => string | undefined,
) {
  const errors = errorIds.map(parseId);
  const statuses = errors.map(({ status }) => status);
  /** The sources of each page, by its path. */
  const pages = new Map([
    ...mainPages(api, statuses),
    ...errors.map((error) => [errorPath(api, error), errorSources(error)] as const),
  ]);
  const prefix = prefixOf(base);
  // Astro reports the URLs of pages without the slash at their end.
  const pathOf = (url: string) => `${prefixOf(new URL(url).pathname.slice(prefix.length))}/`;
  return {
    filter: (url: string) => pages.has(pathOf(url)),
    serialize: (item: SitemapItem) => {
      const path = pathOf(item.url);
      const lastmod = dayOf(pages.get(path)!);
      return { ...item, url: api.site + path, ...(lastmod && { lastmod }) };
    },
  } satisfies SitemapOptions;
}
