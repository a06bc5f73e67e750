import { ERROR_CODE, STATUS_CODE, whole } from '../../reference/ids.ts';
import { NAME_LETTERS } from '../data.ts';
import type { Entry } from './entry.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed } from './named-entries.ts';

/**
 * Matches a URL with or without its host: `https://host/a/b#c`, `/a/b`. Its groups are the host, the path,
 * the query and the fragment. Everything is bounded, so that it can't backtrack far.
 */
const URLS = new RegExp(
  String.raw`(?:\bhttps?:\/\/([\w.-]{1,253})(?::\d{1,5})?)?((?:\/[_${NAME_LETTERS}.~%-]{1,255}){1,16})\/?(?:\?([\w.~%&=-]{1,300}))?(?:#([_${NAME_LETTERS}.~-]{1,255}))?`,
  'gi',
);
const LONE_CODE = whole(ERROR_CODE);
const STATUS = new RegExp(`^(${STATUS_CODE.source})(?:\\.\\w{2,4})?$`);

/** The errors or the page that a URL leads to. */
export interface UrlTarget {
  entries: Entry[];
  isFormerName: boolean;
  /** The name in the URL, if this reference has no error of that name. */
  unknown?: string;
}

/** Finds the errors and the pages of statuses that the URLs in a text lead to. */
export function targetsIn(text: string, index: LookupIndex): UrlTarget[] {
  const host = /^https?:\/\/([^/:]+)/.exec(index.site)?.[1];
  const targets: UrlTarget[] = [];
  for (const [, urlHost, path, query, fragment] of text.matchAll(URLS)) {
    const folders = path!.split('/').slice(1);
    const last = folders.at(-1)!;
    const isOwn = urlHost?.toLowerCase() === host && host !== undefined;
    const start = index.folder ? folders.lastIndexOf(index.folder) + 1 : 0;
    const isInside = index.folder ? start > 0 : isOwn;
    const inside = isInside ? folders.slice(start) : undefined;
    // The period after a URL ends the sentence.
    const ending = (fragment ?? query?.split('=').at(-1))?.replace(/(?<![.~-])[.~-]+$/, '');
    const status = STATUS.exec(ending ? last : (folders.at(-2) ?? ''))?.[1];
    const names = ending ? [ending] : [last, last.replace(/\.(?:html?|md|json)$/, '')];
    // A page of another site may be named like an error, unless its path looks like this reference's paths.
    if (!inside && !status && !isOwn) continue;
    const named = names
      .filter((name) => LONE_CODE.test(name))
      .map((name) => entriesNamed(name, index, Number(status)))
      .find(({ entries }) => entries.length > 0);
    const page = index.statuses.get(Number(STATUS.exec(last)?.[1]));
    if (named) targets.push(named);
    else if (!ending && page && inside?.length === 1) targets.push({ entries: [page], isFormerName: false });
    else if (ending && (isOwn ? inside : status && inside))
      targets.push({ entries: [], isFormerName: false, unknown: ending });
  }
  return targets;
}
