import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load } from 'cheerio/slim';
import { UsageError } from './failure.ts';

/** Files that every built site has. Few other folders have all of them. */
const SITE_FILES = ['404.html', 'index.html', 'licenses.txt', 'llms.txt'];

interface Page {
  ids: string[];
  /** The URLs in its links, scripts, images and redirects, as they are written. */
  links: string[];
  /** The Content-Security-Policy in its meta element. */
  policy: string | undefined;
}

/** A built site. All of its pages have the same Content-Security-Policy. */
export interface Site {
  /** The paths of its files relative to its folder, with `/` between the names. */
  files: string[];
  /** Its pages, by the paths of their files. */
  pages: Map<string, Page>;
  /** The Content-Security-Policy that its pages have in common. */
  policy: string;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Returns the name of a file that every built site has and this folder lacks. */
export const missingFile = (folder: string) => SITE_FILES.find((name) => !isFile(join(folder, name)));

function parsePage(html: string): Page {
  const $ = load(html);
  const valuesOf = (attribute: string) =>
    $(`[${attribute}]`)
      .map((_, element) => $(element).attr(attribute))
      .get();
  const redirect = /url=(.+)/.exec($('meta[http-equiv="refresh"]').attr('content') ?? '')?.[1];
  return {
    ids: valuesOf('id'),
    links: [...valuesOf('href'), ...valuesOf('src'), ...(redirect ? [redirect] : [])],
    policy: $('meta[http-equiv="content-security-policy"]').attr('content'),
  };
}

/** Reads a built site. Throws a `UsageError` if the folder isn't one. */
export function readSite(folder: string): Site {
  if (!statSync(folder, { throwIfNoEntry: false })) {
    throw new UsageError(`There is no ${folder}: run \`npm run build\` first.`);
  }
  const missing = missingFile(folder);
  if (missing) {
    throw new UsageError(
      `${folder} is not a built site, because it has no ${missing}. Name the folder of a build with --outDir.`,
    );
  }
  // The folder of a page can be named like a file, such as `errors.html`.
  const files = globSync('**/*.*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, parsePage(readFileSync(join(folder, file), 'utf8'))]),
  );
  return { files, pages, policy: commonPolicy(folder, pages) };
}

function commonPolicy(folder: string, pages: Map<string, Page>): string {
  const policies = new Map([...pages].map(([file, { policy }]) => [policy, file]));
  const without = policies.get(undefined);
  if (without) {
    throw new UsageError(
      `${join(folder, without)} has no Content-Security-Policy, which every page of a built site has. Build the site again.`,
    );
  }
  if (policies.size > 1) {
    throw new UsageError(
      `Pages in ${folder} have different policies: ${[...policies.values()].slice(0, 2).join(' and ')}. Build the site again.`,
    );
  }
  return [...policies.keys()][0]!;
}
