import type { Entry } from './entry.ts';
import { ERROR_CODE, STATUS_CODE, whole } from '../reference/ids.ts';
import type { LookupIndex } from './lookup-index.ts';
import { entriesNamed } from './named-entries.ts';

/** A URL with or without its host: `https://host/a/b#c`, `/a/b`. Bounded, so that it cannot backtrack far. */
const URLS =
  /(?:\bhttps?:\/\/([\w.-]{1,253})(?::\d{1,5})?)?((?:\/[\w.~%-]{1,255}){1,16})\/?(?:\?([\w.~%&=-]{1,300}))?(?:#([\w.~-]{1,255}))?/gi;
const LONE_CODE = whole(ERROR_CODE);
const STATUS = new RegExp(`^(${STATUS_CODE.source})(?:\\.\\w{2,4})?$`);

/** What a URL in a text points at. */
export interface UrlTarget {
  entries: Entry[];
  isFormerName: boolean;
  /** The name it gives, if no error has it. */
  unknown?: string;
}

/** The errors and pages of statuses that the URLs in a text point at. */
export function targetsIn(text: string, index: LookupIndex): UrlTarget[] {
  const host = /^https?:\/\/([^/:]+)/.exec(index.site)?.[1];
  const targets: UrlTarget[] = [];
  for (const [, ofHost, path, query, fragment] of text.matchAll(URLS)) {
    const folders = path!.split('/').slice(1);
    const last = folders.at(-1)!;
    const isOwn = ofHost?.toLowerCase() === host && host !== undefined;
    const place = index.folder ? folders.lastIndexOf(index.folder) : isOwn ? -1 : -2;
    const inside = place === -2 || (index.folder && place < 0) ? undefined : folders.slice(place + 1);
    const ending = (fragment ?? query?.split('=').at(-1))?.replace(/(?<![.~-])[.~-]+$/, '');
    const ofStatus = STATUS.exec(ending ? last : (folders.at(-2) ?? ''))?.[1];
    const names = ending ? [ending] : [last, last.replace(/\.(?:html?|md|json)$/, '')];
    // Another site's page may be named like an error, unless it lies where this reference's pages do.
    if (!inside && !ofStatus && !isOwn) continue;
    const named = names
      .filter((name) => LONE_CODE.test(name))
      .map((name) => entriesNamed(name, index, Number(ofStatus)))
      .find(({ entries }) => entries.length > 0);
    const status = STATUS.exec(last)?.[1];
    const page = index.statuses.get(Number(status));
    if (named) targets.push(named);
    else if (!ending && page && inside?.length === 1) targets.push({ entries: [page], isFormerName: false });
    else if (ending && (isOwn ? inside : ofStatus && inside))
      targets.push({ entries: [], isFormerName: false, unknown: ending });
  }
  return targets;
}
