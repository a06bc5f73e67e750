import { readSite } from './site-folder.ts';

/** The configurations that send the policy as a header. */
export const CONFIGURATIONS = [
  'hosting/nginx.conf',
  'hosting/Caddyfile',
  'hosting/apache.conf',
  'public/_headers',
];

/** Returns the policy for a header: that of the site's pages, and two directives that only a header can carry. */
export const headerPolicy = (folder: string) =>
  `${readSite(folder).policy};frame-ancestors 'none';trusted-types 'none'`;

/** The header's name with what separates it from its value, then the value. Comments are left alone. */
const HEADER = /^(?![ \t]*#)(.*\bContent-Security-Policy:?[ \t]+"?)[^"\n]*/gm;

/** Replaces the policy in the text of a configuration. Returns undefined if the text has no such header. */
export const withPolicy = (text: string, policy: string) =>
  text.search(HEADER) < 0 ? undefined : text.replace(HEADER, (_, name: string) => name + policy);
