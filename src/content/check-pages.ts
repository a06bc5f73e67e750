import { parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import type { Api } from '../reference/types.ts';
import { parts, type Part } from '../reference/labels.ts';
import { anchorsOf, FRAME_IDS, partId, RETRY_ID, statusId } from '../reference/page-ids.ts';
import {
  errorObjectPath,
  errorPath,
  indexPath,
  pathBelow,
  prefixOf,
  searchPath,
  statusPath,
} from '../reference/urls.ts';
import type { Body } from './check-body.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Checked } from './source.ts';

/** The ids that each page has besides those of the headings of its text. */
export function idsByPage(errors: Pick<Checked<'errors'>, 'id' | 'data'>[]) {
  const anchors = errors.map(({ id, data }) => ({ id, ids: anchorsOf({ ...parseId(id), ...data }) }));
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

/** Headings whose id the page has already: an anchor of the contract may lead to nothing else. */
export const headingDiagnostics = (headings: Body['headings'], taken: Set<string>): Diagnostic[] =>
  headings
    .filter(({ id }) => taken.has(id))
    .map(({ id, ...location }) => ({
      ...location,
      message: `The heading has the anchor \`${id}\`, which the page needs itself.`,
      hint: 'Word it otherwise.',
    }));

/** Links into the reference's own paths that no page answers. `ids` are the errors, as status/code. */
export function linkDiagnostics(
  api: Api,
  ids: string[],
  hasGuide: boolean,
  links: Body['links'],
): Diagnostic[] {
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
  for (const path of [searchPath(api), ...(hasGuide ? [errorObjectPath(api)] : [])]) add(path);
  const own = [api.path, ...api.otherPaths].map((path) => indexPath({ path }));
  return links.flatMap(({ url, ...location }) => {
    if (!URL.canParse(url)) return [];
    const { origin, pathname, hash } = new URL(url);
    const isOwn = origin === api.site && own.some((path) => `${prefixOf(pathname)}/`.startsWith(path));
    const anchors = pages.get(prefixOf(pathname));
    const isAnswered = anchors && (!hash || anchors.has(hash.slice(1)) || !anchors.size);
    if (!isOwn || isAnswered || pathname === pathBelow(api, 'errors.json')) return [];
    const meant = nearest(pathname.split('/').at(-1) + hash, ids);
    return [
      {
        ...location,
        message: `The link to \`${url}\` leads into this reference, where no page answers it.`,
        hint: meant
          ? `Link ${meant} by \`related\` or <ErrorLink>, or link another page.`
          : 'Remove the link and quote what it would say, or link another page.',
      },
    ];
  });
}
