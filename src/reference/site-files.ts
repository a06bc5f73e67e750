// The only list of the files of a site. The content check refuses content whose files would collide with others.
import { formatId, type ErrorKey } from './ids.ts';
import { errorObjectSources, indexSources, statusSources } from './page-sources.ts';
import type { Api } from './types.ts';
import {
  errorObjectPath,
  errorPath,
  formatPath,
  indexPath,
  pathBelow,
  searchPath,
  statusPath,
} from './urls.ts';

/** Files at the root of every site, from the build, its integrations, the routes and `public/`. */
const ROOT_FILES = [
  '404.html',
  '_headers',
  'favicon.ico',
  'licenses.txt',
  'llms-full.txt',
  'llms.txt',
  'not-found.html',
  'robots.txt',
  'sitemap-0.xml',
  'sitemap-index.xml',
  'social.png',
];
/** Folders at the root of every site. They contain the files that pages load. Their URLs aren't permanent. */
export const ASSET_FOLDERS = ['_astro', 'pagefind'];

/** The published JSON Schemas. Their names are part of their permanent URLs, `catalogue` included. */
export const schemaNames = ['catalogue', 'error', 'response'] as const;
export type SchemaName = (typeof schemaNames)[number];
/** Returns the path of a published JSON Schema below the reference. */
export const schemaFile = (name: SchemaName) => `schemas/v1/${name}.json`;

/** Returns the permanent URL of a published JSON Schema. A change that breaks readers gets a new version. */
export const schemaUrl = (api: Pick<Api, 'site' | 'path'>, name: SchemaName) =>
  api.site + pathBelow(api, schemaFile(name));

/** The feed of the changes, below the path of the reference. */
export const FEED_FILE = 'changes.atom';

/** Files about the whole reference, below its path. */
const REFERENCE_FILES = [
  FEED_FILE,
  'errors.json',
  'errors.d.ts',
  'errors.go',
  'errors.py',
  'lookup.json',
  'openapi-overlay.yaml',
  'opensearch.xml',
  'problem-types.json',
  'verdicts.json',
  ...schemaNames.map(schemaFile),
];

/** A file of the site. */
export interface SiteFile {
  path: string;
  /** The name of the file in messages. */
  owner: string;
}

/** Returns the file of a page, whose path ends with a slash. */
const page = (path: string, owner: string): SiteFile => ({ path: `${path}index.html`, owner });
/** Returns the file of a page in another format. */
const format = (path: string, ending: 'md' | 'json', owner: string): SiteFile => ({
  path: formatPath(path, ending),
  owner: `${owner} as ${ending === 'md' ? 'Markdown' : 'JSON'}`,
});

/** Returns the files that a site has before any of its content, folders included. */
export const fixedFiles = (api: Pick<Api, 'path'>): SiteFile[] => [
  ...[...ROOT_FILES, ...ASSET_FOLDERS].map((name) => ({ path: `/${name}`, owner: `/${name} of every site` })),
  ...(api.path === '/' ? [] : [page('/', 'the page that redirects to the reference')]),
];

/**
 * Returns the pages to read, except those of the errors: the sources of each, by its path. The search page is not
 * among them, nor are copies of pages at other paths.
 */
export const mainPages = (api: Pick<Api, 'path'>, statuses: number[]): Map<string, string[]> =>
  new Map([
    [indexPath(api), indexSources],
    [errorObjectPath(api), errorObjectSources],
    ...statuses.map((status) => [statusPath(api, status), statusSources(status)] as const),
  ]);

/** Returns the files of a reference except those of its errors. */
export const referenceFiles = (api: Pick<Api, 'path'>, statuses: number[]): SiteFile[] => [
  ...statusPages(api.path, statuses),
  ...[...mainPages(api, statuses).keys()].map((path) => format(path, 'md', path)),
  page(searchPath(api), 'the search page'),
  page(errorObjectPath(api), 'the page about the response'),
  ...REFERENCE_FILES.map((name) => ({ path: pathBelow(api, name), owner: `the file ${name}` })),
];

/** Returns the index and the pages of the statuses below a path. `otherPaths` serve them, too. */
export const statusPages = (path: string, statuses: number[]): SiteFile[] => [
  page(indexPath({ path }), 'the index'),
  ...statuses.map((status) => page(statusPath({ path }, status), `the page of the status ${status}`)),
];

/** Returns the files of an error. A former name has only a page. */
export function errorFiles(api: Api, key: ErrorKey, formerNames: string[]): SiteFile[] {
  const id = formatId(key);
  const path = errorPath(api, key);
  return [
    page(path, id),
    format(path, 'md', id),
    format(path, 'json', id),
    ...formerNames.map((code) => page(errorPath(api, { ...key, code }), `the former name ${code} of ${id}`)),
  ];
}

/** Returns the path at which a file of the site is served. */
export const servedPath = (file: string) => `/${file.replace(/^\//, '').replace(/(^|\/)index\.html$/, '$1')}`;

/** Collects files, and finds those that cannot exist next to each other, on any file system. */
export class FileClaims {
  readonly #paths = new Set<string>();
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** Claims a path. Returns the owner of the file or folder that is there already; undefined if none is. */
  claim({ path, owner }: SiteFile): string | undefined {
    const name = path.toLowerCase();
    const ancestors = [...name.matchAll(/(?<=.)\//g)].map(({ index }) => name.slice(0, index));
    const other =
      this.#files.get(name) ??
      this.#folders.get(name) ??
      ancestors.map((folder) => this.#files.get(folder)).find((found) => found !== undefined);
    if (other === undefined) {
      this.#paths.add(path);
      this.#files.set(name, owner);
      for (const folder of ancestors) if (!this.#folders.has(folder)) this.#folders.set(folder, owner);
    }
    return other;
  }

  /** Whether a path has been claimed. */
  has(path: string): boolean {
    return this.#paths.has(path);
  }
}
