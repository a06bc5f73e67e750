import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';
import { contentRoot, FROZEN_FILE } from '../content/files.ts';
import { allErrors } from '../reference/catalog.ts';
import { parts, type Part } from '../reference/labels.ts';
import { anchorsOf, FRAME_IDS, partId } from '../reference/page-ids.ts';
import { ASSET_FOLDERS, errorFiles } from '../reference/site-files.ts';
import type { Catalog } from '../reference/types.ts';
import { indexPath, landingOf, statusPath } from '../reference/urls.ts';
import type { Site } from './site-folder.ts';

/** The list of all URLs that were ever published, one per line. The file is a part of the content, and only grows. */
export const FROZEN = shownPath(join(contentRoot, FROZEN_FILE));

/** The ending of a compressed file, which a server sends instead of the plain file. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Returns the path at which a file is served. */
const pathOf = (file: string) => `/${file.replace(/^\//, '').replace(/(^|\/)index\.html$/, '$1')}`;

/** Returns the URLs of a built site: its pages with their fragments, and its other files except assets. */
export function urlsOf({ files, pages }: Site): string[] {
  const present = new Set(files);
  const urls = files
    .filter((file) => !ASSET_FOLDERS.includes(file.split('/')[0]!))
    .filter((file) => !COMPRESSED.test(file) || !present.has(file.replace(COMPRESSED, '')))
    .flatMap((file) => {
      const url = pathOf(file);
      const ids = pages.get(file)?.ids ?? [];
      return [url, ...ids.filter((id) => !FRAME_IDS.includes(id)).map((id) => `${url}#${id}`)];
    });
  return [...new Set(urls)].sort();
}

/** Returns a function that checks whether a URL leads to a draft, and therefore isn't permanent yet. */
export function draftUrls({ api, statuses }: Pick<Catalog, 'api' | 'statuses'>): (url: string) => boolean {
  const drafts = allErrors({ statuses }).filter(({ state }) => state.is === 'draft');
  const urls = drafts.flatMap((error) => {
    const { page, anchor } = landingOf(error.url);
    const anchors = anchorsOf(error);
    const partIds = (Object.keys(parts) as Part[]).map((part) => partId(error.code, part, new Set(anchors)));
    const lists = [indexPath(api), statusPath(api, error.status), page];
    return [
      ...errorFiles(api, error, error.formerNames).map(({ path }) => pathOf(path)),
      ...(anchor === undefined ? [page] : []),
      ...lists.flatMap((list) => [...anchors, ...partIds].map((id) => `${list}#${id}`)),
    ];
  });
  const known = new Set(urls);
  return (url) => known.has(url) || known.has(url.split('#')[0]!);
}

/** Returns the frozen URLs, or none before the first freeze. */
export const frozenUrls = (): string[] =>
  existsSync(FROZEN) ? readFileSync(FROZEN, 'utf8').split(/\r?\n/).filter(Boolean) : [];
