import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftFinder } from '../content/check-drafts.ts';
import { ContentError, shownPath } from '../content/diagnostics.ts';
import { FROZEN_FILE } from '../content/files.ts';
import { readContent } from '../content/read.ts';
import { formatFiles } from '../formats/files.ts';
import { allErrors, buildCatalog } from '../reference/catalog.ts';
import { FRAME_IDS } from '../reference/page-ids.ts';
import { ASSET_FOLDERS, FEED_FILE, servedPath } from '../reference/site-files.ts';
import type { Catalog } from '../reference/types.ts';
import { UsageError } from './failure.ts';
import { replaceFiles } from './replace-files.ts';
import { readSite, type Site } from './site-folder.ts';

/** Returns the path of the list of all URLs that were ever published, one per line. The file is a part of the content, and only grows. */
export const frozenList = (root: string) => shownPath(join(root, FROZEN_FILE));

/** The ending of a compressed file, which a server sends instead of the plain file. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Returns the URLs of a built site: its pages with their fragments, and its other files except assets. */
export function urlsOf({ files, pages }: Site): string[] {
  const present = new Set(files);
  const urls = files
    .filter((file) => !ASSET_FOLDERS.includes(file.split('/')[0]!))
    .filter((file) => !COMPRESSED.test(file) || !present.has(file.replace(COMPRESSED, '')))
    .flatMap((file) => {
      const url = servedPath(file);
      const ids = pages.get(file)?.ids ?? [];
      return [url, ...ids.filter((id) => !FRAME_IDS.includes(id)).map((id) => `${url}#${id}`)];
    });
  return [...new Set(urls)].sort();
}

/** Returns the frozen URLs of a content folder, or none before the first freeze. */
export function frozenUrls(root: string): string[] {
  const list = frozenList(root);
  return existsSync(list) ? readFileSync(list, 'utf8').split(/\r?\n/).filter(Boolean) : [];
}

/** Returns a line for each frozen URL that a site lacks, and one with the way to keep it. */
export function missingUrls(root: string, site: Site): string[] {
  const present = new Set(urlsOf(site));
  const missing = frozenUrls(root).filter((url) => !present.has(url));
  if (missing.length === 0) return [];
  return [
    ...missing.map((url) => `${frozenList(root)}: ${url} is gone.`),
    'Published URLs are permanent. If an error was renamed, add its old code to `formerNames`.' +
      ' If the API no longer sends it, keep its folder with `state: { is: retired, since: YYYY-MM }`.',
  ];
}

/** Throws if the site was built from other content, whose URLs this content would have to keep forever. */
function refuseOtherContent(outDir: string, files: string[], catalog: Catalog) {
  const present = new Set(files);
  // The data of the search contains the base, the feed contains the history, and the other files only contain the content.
  const other = formatFiles(catalog, '')
    .filter(({ path }) => !path.endsWith('/lookup.json') && !path.endsWith(`/${FEED_FILE}`))
    .map(({ path, text }) => ({ file: path.slice(1), text }))
    .find(({ file, text }) => !present.has(file) || readFileSync(join(outDir, file), 'utf8') !== text());
  if (other) {
    throw new UsageError(
      `${join(outDir, other.file)} does not match the current content. Run \`npm run build\` first.`,
    );
  }
}

/**
 * Adds the URLs of a built site, except those of drafts, to the frozen URLs of its content. Returns the line that
 * reports how many are new. Throws if the folder isn't a built site, or was built from other content.
 */
export function freeze(root: string, outDir: string): string {
  const site = readSite(outDir);
  const { content, diagnostics } = readContent(root);
  if (diagnostics.length) throw new ContentError(diagnostics);
  const catalog = buildCatalog(content);
  refuseOtherContent(outDir, site.files, catalog);
  const frozen = frozenUrls(root);
  const draftAt = draftFinder(catalog.api, allErrors(catalog));
  const all = [...new Set([...frozen, ...urlsOf(site).filter((url) => !draftAt(url))])].sort();
  replaceFiles(new Map([[frozenList(root), `${all.join('\n')}\n`]]));
  return `${all.length - frozen.length} new, ${all.length} in all: ${frozenList(root)}`;
}
