import { prefixOf } from '../reference/urls.ts';

/** A path of this site as a link's `href`: below the base that the site is built for. */
export const href = (path: string) => prefixOf(import.meta.env.BASE_URL) + path;
