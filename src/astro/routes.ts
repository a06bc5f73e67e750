// The paths of the site's routes, and links to them.
import { prefixOf } from '../reference/urls.ts';
import { getCatalog } from './catalog.ts';

/** Returns the `href` of a link to a path of this site, below the base path that the site is built for. */
export const href = (path: string) => prefixOf(import.meta.env.BASE_URL) + path;

/** Returns a path as the parameter of a route. At the root, the parameter is undefined. */
export const pathParam = (path: string) => path.slice(1) || undefined;

/** Returns the static paths of a page that exists once, below the path of the reference. */
export async function referencePath() {
  const { api } = await getCatalog();
  return [{ params: { path: pathParam(api.path) } }];
}
