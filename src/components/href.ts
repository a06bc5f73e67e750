/** A path of this site as a link's `href`: below the base that the site is built for. */
export const href = (path: string) => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
