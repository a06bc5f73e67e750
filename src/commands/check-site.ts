import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContent } from '../content/files.ts';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import {
  errorPath,
  formatPath,
  indexPath,
  pathBelow,
  prefixOf,
  searchPath,
  statusPath,
} from '../reference/urls.ts';

/** A built site that is not whole. Its message names what is wrong. */
class RuinedSiteError extends Error {
  override name = 'RuinedSiteError';
}

/** As many as anybody reads. */
const MAX_SHOWN = 20;

/** Every file that the content promises, as far as its files' names tell: reading them all again would take long. */
function promisedFiles(): string[] {
  const api = readApi(contentRoot)!;
  const { files } = listContent(contentRoot);
  const ids = (wanted: string) => files.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const pages = [
    indexPath(api),
    ...ids('guides').map((id) => pathBelow(api, `${id}/`)),
    ...ids('statuses').map((id) => statusPath(api, Number(id))),
  ];
  const errors = ids('errors').map((id) => {
    const at = id.indexOf('/');
    return errorPath(api, { status: Number(id.slice(0, at)), code: id.slice(at + 1) });
  });
  const others = api.otherPaths.flatMap((path) => [
    indexPath({ path }),
    ...ids('statuses').map((id) => statusPath({ path }, Number(id))),
  ]);
  return [
    ...[...pages, ...errors, ...others, searchPath(api)].map((page) => `${page}index.html`),
    ...[...pages, ...errors].map((page) => formatPath(page, 'md')),
    ...errors.map((page) => formatPath(page, 'json')),
    ...['errors.json', 'lookup.json', 'errors.d.ts', 'opensearch.xml'].map((name) => pathBelow(api, name)),
    ...['404.html', 'llms.txt', 'robots.txt', 'licenses.txt', 'sitemap-index.xml'].map((name) => `/${name}`),
    '/pagefind/pagefind.js',
  ];
}

/** What is missing of the search index: it says itself of how many records it is. */
function missingSearchFiles(site: string): string[] {
  const entry = join(site, 'pagefind/pagefind-entry.json');
  if (!existsSync(entry)) return ['/pagefind/pagefind-entry.json is missing.'];
  const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as {
    languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  };
  const filesIn = (folder: string) =>
    existsSync(join(site, 'pagefind', folder)) ? readdirSync(join(site, 'pagefind', folder)) : [];
  return Object.values(languages).flatMap(({ hash, wasm, page_count: pages }) => [
    ...[`pagefind.${hash}.pf_meta`, `wasm.${wasm ?? 'unknown'}.pagefind`]
      .filter((file) => !existsSync(join(site, 'pagefind', file)))
      .map((file) => `/pagefind/${file} is missing.`),
    ...(filesIn('fragment').length === pages
      ? []
      : [`/pagefind/fragment holds ${filesIn('fragment').length} records of ${pages}.`]),
    ...(filesIn('index').length ? [] : ['/pagefind/index holds nothing.']),
  ]);
}

/** A tag of HTML, whose values may hold `>`. */
const TAG = /<[a-zA-Z][^\s>/]*((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const ATTRIBUTE = /\s(id|href|src)=(?:"([^"]*)"|'([^']*)')/g;

interface Page {
  path: string;
  ids: Set<string>;
  twice: string[];
  links: string[];
}

/** The ids of a page, those that stand twice, and where it leads to. */
function scan(path: string, html: string): Page {
  const page: Page = { path, ids: new Set(), twice: [], links: [] };
  for (const [, attributes = ''] of html.matchAll(TAG)) {
    for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = (double ?? single ?? '').replaceAll('&amp;', '&');
      if (name !== 'id') page.links.push(value);
      else if (page.ids.has(value)) page.twice.push(value);
      else page.ids.add(value);
    }
  }
  return page;
}

/** What is wrong with the pages of a site: an id that stands twice, or a link within the site to nothing. */
function brokenPages(site: string, base: string): string[] {
  const prefix = prefixOf(base);
  const pages = new Map(
    globSync('**/*.html', { cwd: site }).map((file) => {
      const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
      return [path, scan(path, readFileSync(join(site, file), 'utf8'))] as const;
    }),
  );
  const known = new Map<string, boolean>();
  const isFile = (path: string) => {
    const found = known.get(path) ?? existsSync(join(site, path));
    known.set(path, found);
    return found;
  };
  return [...pages.values()].flatMap(({ path, ids, twice, links }) => [
    ...twice.map((id) => `${path} has the id ${id} twice.`),
    ...[...new Set(links)].flatMap((link) => {
      if (!/^[/#](?!\/)/.test(link)) return [];
      const [target = '', fragment] = link.split('#') as [string, string?];
      const below = target.slice(prefix.length).split('?')[0]!;
      const isOutside = target !== '' && !`${target}/`.startsWith(`${prefix}/`);
      const page = target === '' ? { ids } : pages.get(below);
      const isThere = !isOutside && (page !== undefined || isFile(below));
      if (!isThere) return [`${path} leads to ${link}, which is not there.`];
      return fragment && page && !page.ids.has(decodeURIComponent(fragment))
        ? [`${path} leads to ${link}, which has no such anchor.`]
        : [];
    }),
  ]);
}

/**
 * Throws where a site is not whole: a file that the content promises or a search file is missing, a link
 * within the site leads nowhere, or an id stands twice on a page.
 */
export function checkedSite(site: string, base: string) {
  const problems = [
    ...promisedFiles()
      .filter((file) => !existsSync(join(site, file)))
      .map((file) => `${file} is missing.`),
    ...missingSearchFiles(site),
    ...brokenPages(site, base),
  ];
  if (!problems.length) return;
  const rest = problems.length - MAX_SHOWN;
  throw new RuinedSiteError(
    ['The built site is not whole, so it was not published:', ...problems.slice(0, MAX_SHOWN)].join('\n') +
      (rest > 0 ? `\n… and ${rest} more.` : ''),
  );
}
