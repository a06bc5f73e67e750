import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The configurations that send the policy as a header. */
export const CONFIGURATIONS = [
  'hosting/nginx.conf',
  'hosting/Caddyfile',
  'hosting/apache.conf',
  'public/_headers',
];

/** The Content-Security-Policy of a page, as its meta element says it. */
export const metaPolicy = (html: string) =>
  /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1];

/** The policy as a header: that of every page of a built site, and what only a header can say. */
export const headerPolicy = (dist: string) =>
  `${metaPolicy(readFileSync(join(dist, 'index.html'), 'utf8'))};frame-ancestors 'none';trusted-types 'none'`;
