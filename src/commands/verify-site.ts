// The last look at a finished site before it takes the place of the last one.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { JsonEntry } from '../formats/json.ts';
import type { Api } from '../reference/types.ts';
import { errorPath, errorUrl, indexPath, pathBelow, prefixOf } from '../reference/urls.ts';
import { RuinedSiteError } from './failure.ts';
import { scanPage } from './scan-page.ts';

/** Problems beyond these are counted only: one lost file may be linked from thousands of pages. */
const MOST_TOLD = 20;

/** What integrations write, of which Astro keeps no list. */
const WRITTEN_BY_INTEGRATIONS = ['licenses.txt', 'sitemap-index.xml', 'sitemap-0.xml'];

interface Promises {
  api: Api;
  /** The path below which the site is served. */
  base: string;
  /** The files that Astro says to have written: every route's, so pages, formats and search. */
  files: string[];
}

/**
 * Throws with names unless the site is whole. Two lists say what must be there. Astro's own is of what
 * it made from the catalog, which others may have deleted since. The published catalog, `errors.json`,
 * which was made by the same reading of the content, says which errors there are: each has a page, and
 * a place that its `error_url` points at. So the content need not be read again, nor may it
 * have changed meanwhile.
 */
export function verifySite(site: string, { api, base, files }: Promises) {
  const problems: string[] = [];
  const present = filesOf(site);
  for (const file of new Set([...files, ...WRITTEN_BY_INTEGRATIONS])) {
    if (!present.has(file)) problems.push(`${file} is missing.`);
    else if (!statSync(join(site, file)).size) problems.push(`${file} is empty.`);
  }

  const prefix = prefixOf(base);
  const pages = [...present].filter((file) => file.endsWith('.html'));
  const ids = new Map<string, Set<string>>();
  /** Every address that is linked, with the first page that links it. */
  const linked = new Map<string, string>();
  for (const file of pages) {
    const page = scanPage(readFileSync(join(site, file), 'utf8'));
    ids.set(file, page.ids);
    if (!page.isWhole) problems.push(`${file} is cut off.`);
    for (const id of page.repeatedIds) problems.push(`${file} has the id ${id} twice.`);
    for (const link of page.links) {
      const address = link.startsWith('#') ? `${prefix}/${file}${link}` : link;
      if (!linked.has(address)) linked.set(address, file);
    }
  }

  /** Why a path of the site leads nowhere; undefined if it leads somewhere. */
  const whyLost = (path: string): string | undefined => {
    const [, address, fragment] = /^\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(decodePercent(path))!;
    const file = [address!, posix.join(address!, 'index.html')].find((each) => present.has(each));
    if (!file) return 'is not there';
    return fragment && ids.get(file)?.has(fragment) === false ? 'is no place on that page' : undefined;
  };
  for (const [address, file] of linked) {
    const why = address.startsWith(`${prefix}/`)
      ? whyLost(address.slice(prefix.length))
      : `is outside of the base ${base}`;
    if (why) problems.push(`${file} links to ${address}, which ${why}.`);
  }

  const errors = publishedErrors(site, api, problems);
  const paths = errors.flatMap(({ status, type: code }) => {
    const url = errorUrl(api, { status, code });
    return [
      errorPath(api, { status, code }),
      ...(url.startsWith(`${api.site}/`) ? [url.slice(api.site.length)] : []),
    ];
  });
  for (const path of [indexPath(api), ...paths]) {
    const why = whyLost(path);
    if (why) problems.push(`The catalog promises ${path}, which ${why}.`);
  }
  if (problems.length) throw new RuinedSiteError(told(problems));
}

const filesOf = (site: string) =>
  new Set(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );

/** An address as it is meant. One that is broken stays as it is, and leads nowhere then. */
function decodePercent(address: string): string {
  try {
    return address.includes('%') ? decodeURIComponent(address) : address;
  } catch {
    return address;
  }
}

function publishedErrors(site: string, api: Api, problems: string[]): JsonEntry[] {
  const name = pathBelow(api, 'errors.json').slice(1);
  const file = join(site, name);
  // Then it is among what is missing.
  if (!existsSync(file)) return [];
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { errors: JsonEntry[] }).errors;
  } catch {
    problems.push(`${name} is no JSON.`);
    return [];
  }
}

const told = (problems: string[]) =>
  [
    ...problems.slice(0, MOST_TOLD),
    ...(problems.length > MOST_TOLD ? [`… and ${problems.length - MOST_TOLD} more.`] : []),
    'The site that was built is not whole, so the last one stays. If files are missing, something else has deleted them: build again.',
  ].join('\n');
