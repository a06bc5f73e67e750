import type { ApiError, Reference } from './catalogue.ts';

/** What names an error and leads to it. */
export type Key = Pick<ApiError, 'status' | 'type'>;

/** The address that lists every error. */
export const indexPath = ({ path }: Reference) => `${path}/`;

/** The page with all errors of a status; its anchors are what `error_url` points at. */
export const statusPath = ({ path }: Reference, status: number) => `${path}/${status}/`;

/** Where an error stands among the others of its status. */
export const anchorPath = (reference: Reference, { status, type }: Key) =>
  `${statusPath(reference, status)}#${type}`;

/** The page of a single error. */
export const errorPath = (reference: Reference, { status, type }: Key) =>
  `${statusPath(reference, status)}${type}/`;

/** The page that explains the fields of an error response. */
export const errorObjectPath = ({ path }: Reference) => `${path}/error-object/`;

/** The page that answers `?q=…`. */
export const searchPath = ({ path }: Reference) => `${path}/search/`;

/** The permanent address of a published JSON Schema; a change that breaks readers gets a new version. */
export const schemaUrl = ({ site, path }: Reference, name: string) =>
  `${site}${path}/schemas/v1/${name}.json`;

/** The `error_url` of a response: the API's contract, with no slash before the fragment. */
export const errorUrl = ({ site, path }: Reference, { status, type }: Key) =>
  `${site}${path}/${status}#${type}`;
