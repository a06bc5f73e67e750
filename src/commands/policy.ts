import { readSite } from './site-folder.ts';

/** The configurations that contain the policy as a header. */
export const CONFIGURATIONS = [
  'hosting/nginx.conf',
  'hosting/Caddyfile',
  'hosting/apache.conf',
  'public/_headers',
];

/** Returns the policy for a header: the policy of the pages, and two directives that only work in a header. */
export const headerPolicy = (folder: string) =>
  `${readSite(folder).policy};frame-ancestors 'none';trusted-types 'none'`;

/** Matches the header's name with the separator, then its value. Comments don't match. */
const HEADER = /^(?![ \t]*#)(.*\bContent-Security-Policy:?[ \t]+"?)[^"\n]*/gm;

/** Replaces the policy in the text of a configuration. Returns undefined if the text has no such header. */
export const withPolicy = (text: string, policy: string) =>
  text.search(HEADER) < 0 ? undefined : text.replace(HEADER, (_, name: string) => name + policy);
