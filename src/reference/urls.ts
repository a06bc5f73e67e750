import type { Api, ApiError } from './catalog.ts';

/** What names an error and leads to it. */
export type Key = Pick<ApiError, 'status' | 'code'>;

/** A base path without the slash at its end, to stand before a path. */
export const basePrefix = (base: string) => base.replace(/\/$/, '');

/** The page that lists every error. */
export const indexPath = ({ path }: Api) => `${path}/`;

/** The page with all errors of a status; its anchors are what `error_url` points at. */
export const statusPath = ({ path }: Api, status: number) => `${path}/${status}/`;

/** Where an error stands among the others of its status. */
export const anchorPath = (api: Api, { status, code }: Key) => `${statusPath(api, status)}#${code}`;

/** The page of a single error. */
export const errorPath = (api: Api, { status, code }: Key) => `${statusPath(api, status)}${code}/`;

/** The page that explains the fields of an error response. */
export const errorObjectPath = ({ path }: Api) => `${path}/error-object/`;

/** The page that answers `?q=…`. */
export const searchPath = ({ path }: Api) => `${path}/search/`;

/** The permanent URL of a published JSON Schema; a change that breaks readers gets a new version. */
export const schemaUrl = ({ site, path }: Api, name: string) => `${site}${path}/schemas/v1/${name}.json`;

/** The `error_url` of a response: the API's contract, with no slash before the fragment. */
export const errorUrl = ({ site, path }: Api, { status, code }: Key) => `${site}${path}/${status}#${code}`;
