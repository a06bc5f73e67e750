import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';
import { contentRoot } from '../content/files.ts';
import { FRAME_IDS } from '../reference/page-ids.ts';
import { ASSET_FOLDERS } from '../reference/site-files.ts';
import type { Site } from './site-folder.ts';

/** The list of all URLs that were ever published, one per line. The file is a part of the content, and only grows. */
export const FROZEN = shownPath(join(contentRoot, 'urls.txt'));

/** The ending of a compressed file, which a server sends instead of the plain file. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Returns the URLs of a built site: its pages with their fragments, and its other files except assets. */
export function urlsOf({ files, pages }: Site): string[] {
  const present = new Set(files);
  const urls = files
    .filter((file) => !ASSET_FOLDERS.includes(file.split('/')[0]!))
    .filter((file) => !COMPRESSED.test(file) || !present.has(file.replace(COMPRESSED, '')))
    .flatMap((file) => {
      const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const ids = pages.get(file)?.ids ?? [];
      return [url, ...ids.filter((id) => !FRAME_IDS.includes(id)).map((id) => `${url}#${id}`)];
    });
  return [...new Set(urls)].sort();
}

/** Returns the frozen URLs, or none before the first freeze. */
export const frozenUrls = (): string[] =>
  existsSync(FROZEN) ? readFileSync(FROZEN, 'utf8').split(/\r?\n/).filter(Boolean) : [];
