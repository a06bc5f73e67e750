import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './failure.ts';
import { replaceFiles } from './replace-files.ts';
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

/**
 * Writes the policy of a built site into the configurations below `folder`. Returns the paths of those that changed.
 * Throws a UsageError and writes nothing if one of them has no such header.
 */
export function writePolicy(outDir: string, folder: string): string[] {
  const policy = headerPolicy(outDir);
  const changed = new Map<string, string>();
  for (const file of CONFIGURATIONS) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = withPolicy(before, policy);
    if (after === undefined) {
      throw new UsageError(
        `${file} sets no Content-Security-Policy header, so nothing was written. Restore the line with \`git checkout ${file}\`.`,
      );
    }
    if (after !== before) changed.set(path, after);
  }
  replaceFiles(changed);
  return [...changed.keys()];
}
