import type { Api, ApiError } from './catalog.ts';
import { fill } from './template.ts';

/** What names an error and leads to it. */
export type Key = Pick<ApiError, 'status' | 'code'>;

/** A path without the slash at its end, to stand before another: nothing at the root. */
export const prefixOf = (path: string) => path.replace(/\/$/, '');

/** The page that lists every error. */
export const indexPath = ({ path }: Pick<Api, 'path'>) => `${prefixOf(path)}/`;

/** A page or a file of the reference, by its path below that of the index. */
export const pathBelow = (api: Pick<Api, 'path'>, rest: string) => `${indexPath(api)}${rest}`;

/** The page with all errors of a status. */
export const statusPath = (api: Pick<Api, 'path'>, status: number) => pathBelow(api, `${status}/`);

/** Where an error stands among the others of its status. */
export const anchorPath = (api: Api, { status, code }: Key) => `${statusPath(api, status)}#${code}`;

/** The `{errorUrl}` of a response: the API's contract, byte for byte. */
export const errorUrl = (
  { site, path, errorUrl: template }: Pick<Api, 'site' | 'path' | 'errorUrl'>,
  { status, code }: Key,
) => fill(template, { site, path: prefixOf(path), status, code });

/** Whether errors are documented on pages of their own, rather than at anchors of a list. */
export const hasOwnPages = ({ errorUrl: template }: Pick<Api, 'errorUrl'>) => !template.includes('#');

/** The page of a single error: where the contract says that it is, else below the page of its status. */
export const errorPath = (api: Api, key: Key) =>
  hasOwnPages(api)
    ? `${prefixOf(errorUrl(api, key).slice(api.site.length))}/`
    : `${statusPath(api, key.status)}${key.code}/`;

/** The page that explains the fields of an error response. */
export const errorObjectPath = (api: Pick<Api, 'path'>) => pathBelow(api, 'error-object/');

/** The page that answers `?q=…`. */
export const searchPath = (api: Pick<Api, 'path'>) => pathBelow(api, 'search/');

/** The permanent URL of a published JSON Schema; a change that breaks readers gets a new version. */
export const schemaUrl = (api: Pick<Api, 'site' | 'path'>, name: string) =>
  api.site + pathBelow(api, `schemas/v1/${name}.json`);

/** The path of a page in another format: beside the page, with the ending for the last slash. */
export const formatPath = (page: string, ending: 'md' | 'json') =>
  page === '/' ? `/index.${ending}` : page.replace(/\/$/, `.${ending}`);
