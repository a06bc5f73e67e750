import type { ErrorKey } from './ids.ts';
import { fill } from './placeholders.ts';
import type { Api } from './types.ts';

/** Removes the slash at the end of a path, so that another path can follow. The root becomes empty. */
export const prefixOf = (path: string) => path.replace(/\/$/, '');

/** Returns the path of the page that lists every error. */
export const indexPath = ({ path }: Pick<Api, 'path'>) => `${prefixOf(path)}/`;

/** Returns the path of a page or file of the reference, from its path below the index. */
export const pathBelow = (api: Pick<Api, 'path'>, rest: string) => `${indexPath(api)}${rest}`;

/** Returns the path of the page with all errors of a status. */
export const statusPath = (api: Pick<Api, 'path'>, status: number) => pathBelow(api, `${status}/`);

/** Returns the path to an error on the page of its status. */
export const anchorPath = (api: Api, { status, code }: ErrorKey) => `${statusPath(api, status)}#${code}`;

/** Returns the `{errorUrl}` of a response. It is part of the API's contract, byte for byte. */
export const errorUrl = (
  { site, path, errorUrl: template }: Pick<Api, 'site' | 'path' | 'errorUrl'>,
  { status, code }: ErrorKey,
) => fill(template, { site, path: prefixOf(path), status, code });

/** Whether `errorUrl` leads to a page for each error, rather than to an anchor in a list. */
const hasOwnPages = ({ errorUrl: template }: Pick<Api, 'errorUrl'>) => !template.includes('#');

/** Returns the path of an error's own page: the path in `errorUrl`, or one below the page of its status. */
export const errorPath = (api: Api, key: ErrorKey) =>
  hasOwnPages(api)
    ? `${prefixOf(errorUrl(api, key).slice(api.site.length))}/`
    : `${statusPath(api, key.status)}${key.code}/`;

/** Returns the path of the page that explains the fields of an error response. */
export const errorObjectPath = (api: Pick<Api, 'path'>) => pathBelow(api, 'error-object/');

/** Returns the path of the page that answers `?q=…`. */
export const searchPath = (api: Pick<Api, 'path'>) => pathBelow(api, 'search/');

/** Returns the path of a page in another format: the path of the page, with an ending instead of the slash. */
export const formatPath = (page: string, ending: 'md' | 'json') =>
  page === '/' ? `/index.${ending}` : page.replace(/\/$/, `.${ending}`);

/**
 * Returns why the URL of an error doesn't lead to the page that documents it, at its anchor; undefined if
 * it does. A host serves a page with or without the slash at its end.
 */
export function missesPage(api: Api, key: ErrorKey): string | undefined {
  const url = errorUrl(api, key);
  if (!url.startsWith(`${api.site}/`)) return `does not begin with ${api.site}/`;
  // The normal form has no `.` or `..` in its path.
  const { href, pathname: path, search, hash } = new URL(url);
  if (href !== url || search || path.includes('//')) return 'is not a plain path of the site';
  if (hasOwnPages(api)) {
    return errorPath(api, key).startsWith(indexPath(api)) && prefixOf(path).endsWith(`/${key.code}`)
      ? undefined
      : `is not a page below ${indexPath(api)} that is named after the code`;
  }
  if (hash !== `#${key.code}`) return 'has an anchor that is not the code';
  const lists = [indexPath(api), statusPath(api, key.status)].map(prefixOf);
  return lists.includes(prefixOf(path))
    ? undefined
    : `leads neither to the index, ${indexPath(api)}, nor to the page of a status, ${statusPath(api, key.status)}`;
}
