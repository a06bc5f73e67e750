import { parseId } from '../reference/ids.ts';
import { parts, type Part } from '../reference/labels.ts';
import { suggester } from '../reference/nearest.ts';
import { anchorsOf, FRAME_IDS, partId, RETRY_ID, statusId } from '../reference/page-ids.ts';
import type { FileClaims } from '../reference/site-files.ts';
import type { Api } from '../reference/types.ts';
import {
  errorObjectPath,
  errorPath,
  indexPath,
  landingOf,
  prefixOf,
  searchPath,
  statusPath,
} from '../reference/urls.ts';
import type { Body } from './check-body.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Checked } from './source.ts';

/**
 * Returns a function that returns the ids on a page, except those of the headings of its text. `urls` are the URLs
 * of the errors, by their ids.
 */
export function idsByPage(
  errors: Pick<Checked<'errors'>, 'id' | 'data'>[],
  urls: ReadonlyMap<string, string>,
) {
  const anchors = errors.map(({ id, data }) => ({
    id,
    ids: anchorsOf({ ...parseId(id), ...data, url: urls.get(id) }),
  }));
  const byError = Map.groupBy(anchors, ({ id }) => id);
  const byStatus = Map.groupBy(anchors, ({ id }) => String(parseId(id).status));
  return (kind: string, id: string): Set<string> => {
    const onPage = (kind === 'errors' ? byError : kind === 'statuses' ? byStatus : undefined)?.get(id) ?? [];
    const taken = new Set(onPage.flatMap(({ ids }) => ids));
    const ofParts = (Object.keys(parts) as Part[]).flatMap((part) =>
      onPage.map((one) => partId(parseId(one.id).code, part, taken)),
    );
    return new Set([
      ...FRAME_IDS,
      ...taken,
      ...(kind === 'errors' ? [RETRY_ID] : []),
      ...(kind === 'statuses' ? ofParts : []),
    ]);
  };
}

/** Checks that the headings of a text don't get an id that the page already uses, because anchors are unique. */
export function headingDiagnostics(headings: Body['headings'], taken: Set<string>): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const heading of headings) {
    if (taken.has(heading.id)) report(heading, 'heading-anchor-taken', heading.id);
  }
  return diagnostics;
}

/**
 * Checks the links into this reference. Each must lead to a page, with an anchor that the page has, or to a file.
 * `urls` are the URLs of the errors.
 */
export function linkDiagnostics(
  api: Api,
  ids: string[],
  urls: string[],
  hasGuide: boolean,
  links: Body['links'],
  files: FileClaims,
): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const keys = ids.map(parseId);
  const byStatus = Map.groupBy(keys, ({ status }) => status);
  const pages = new Map<string, Set<string>>();
  const add = (path: string, anchors: string[] = []) => pages.set(prefixOf(path), new Set(anchors));
  for (const path of [api.path, ...api.otherPaths]) {
    add(indexPath({ path }), [...keys.map(({ code }) => code), ...byStatus.keys().map(statusId)]);
    for (const [status, ofStatus] of byStatus) {
      add(
        statusPath({ path }, status),
        ofStatus.map(({ code }) => code),
      );
    }
  }
  for (const key of keys) add(errorPath(api, key));
  for (const { page, anchor } of urls.map(landingOf)) {
    const anchors = pages.get(prefixOf(page)) ?? new Set();
    pages.set(prefixOf(page), anchor === undefined ? anchors : anchors.add(anchor));
  }
  for (const path of [searchPath(api), ...(hasGuide ? [errorObjectPath(api)] : [])]) add(path);
  const own = [api.path, ...api.otherPaths].map((path) => indexPath({ path }));
  const suggest = suggester(ids);
  for (const link of links) {
    if (!URL.canParse(link.url)) continue;
    const { origin, pathname, hash } = new URL(link.url);
    const isOwn = origin === api.site && own.some((path) => `${prefixOf(pathname)}/`.startsWith(path));
    const anchors = pages.get(prefixOf(pathname));
    const hasPage = anchors && (!hash || anchors.has(hash.slice(1)) || !anchors.size);
    if (!isOwn || hasPage || files.has(pathname)) continue;
    const meant = suggest(pathname.split('/').at(-1) + hash);
    report(link, 'link-to-missing-page', link.url, meant);
  }
  return diagnostics;
}
