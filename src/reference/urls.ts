import { ERROR_CODE, whole, type ErrorKey } from './ids.ts';
import { fill, formsOf } from './placeholders.ts';
import type { Api } from './types.ts';

/** Matches an anchor, which may contain the characters of a code. */
const ANCHOR = whole(ERROR_CODE);

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

/**
 * Returns the `{errorUrl}` of a response. It is part of the API's contract, byte for byte. Takes the URL that
 * an error has instead of the one that the API's pattern makes.
 */
export const errorUrl = (
  { site, path, errorUrl: template }: Pick<Api, 'site' | 'path' | 'errorUrl'>,
  { status, code }: ErrorKey,
  own?: string,
) => own ?? fill(template, { site, path: prefixOf(path), status, code });

/** Returns the page that the URL of an error leads to, as a path with a slash at its end, and the anchor on it. */
export function landingOf(url: string): { page: string; anchor: string | undefined } {
  const { pathname, hash } = new URL(url);
  return { page: `${prefixOf(pathname)}/`, anchor: hash.slice(1) || undefined };
}

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
 * Returns why the URL of an error cannot lead to a page of the site that documents it; undefined if it can.
 * A host serves a page with or without the slash at its end. Takes the URL of the error, if it has its own.
 */
export function missesPage(api: Api, key: ErrorKey, own?: string): string | undefined {
  const url = errorUrl(api, key, own);
  if (!url.startsWith(`${api.site}/`)) return `does not begin with ${api.site}/`;
  // The normal form has no `.` or `..` in its path.
  const { href, pathname: path, search } = new URL(url);
  if (href !== url || search || path.includes('//')) return 'is not a plain path of the site';
  const { page, anchor } = landingOf(url);
  if (!page.startsWith(indexPath(api))) return `is not a page below ${indexPath(api)}`;
  if (url.includes('#')) {
    const isAnchor = own ? ANCHOR.test(anchor ?? '') : formsOf(key.code).includes(anchor ?? '');
    return isAnchor ? undefined : 'has an anchor that is not the code';
  }
  const isNamed = own !== undefined || formsOf(key.code).some((form) => page.endsWith(`/${form}/`));
  return isNamed ? undefined : `is not a page below ${indexPath(api)} that is named after the code`;
}
