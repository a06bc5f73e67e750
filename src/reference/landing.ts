import type { Api } from './catalog.ts';
import { errorPath, errorUrl, hasOwnPages, indexPath, prefixOf, statusPath, type Key } from './urls.ts';

/**
 * Why the URL of an error lands on no page of the site that documents it, at its anchor: undefined if
 * it does. A host serves a page with or without the slash at its end.
 */
export function missesPage(api: Api, key: Key): string | undefined {
  const url = errorUrl(api, key);
  if (!url.startsWith(`${api.site}/`)) return `does not begin with ${api.site}/`;
  const [path = '', anchor] = url.slice(api.site.length).split('#');
  if (path.includes('?') || path.includes('//')) return 'is no plain path of the site';
  if (hasOwnPages(api)) {
    return errorPath(api, key).startsWith(indexPath(api)) && prefixOf(path).endsWith(`/${key.code}`)
      ? undefined
      : `is no page below ${indexPath(api)} that is named after the code`;
  }
  if (anchor !== key.code) return 'has another anchor than the code';
  const lists = [indexPath(api), statusPath(api, key.status)].map(prefixOf);
  return lists.includes(prefixOf(path))
    ? undefined
    : `leads neither to the index, ${indexPath(api)}, nor to the page of a status, ${statusPath(api, key.status)}`;
}
