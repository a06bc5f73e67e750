import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentRoot } from '../content/root.ts';
import { FRAME_IDS } from '../reference/page-ids.ts';

/** Every URL that was ever published, a line each. It belongs to the content, and only grows. */
export const FROZEN = relative(process.cwd(), join(contentRoot, 'urls.txt'));

/** The URLs of a built site: its pages with their fragments, and its other files but the assets. */
export function urlsOf(dist: string): string[] {
  const files = globSync('**/*.*', { cwd: dist }).map((file) => file.replaceAll(sep, '/'));
  const urls = files
    .filter((file) => !/^(_astro|pagefind)\//.test(file))
    .flatMap((file) => {
      const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      if (!file.endsWith('.html')) return [url];
      const ids = [...readFileSync(join(dist, file), 'utf8').matchAll(/<[^<>]+\sid="([^"]+)"/g)];
      return [
        url,
        ...ids
          .map(([, id]) => id!)
          .filter((id) => !FRAME_IDS.includes(id))
          .map((id) => `${url}#${id}`),
      ];
    });
  return [...new Set(urls)].sort();
}

/** The frozen URLs; none before the first freeze. */
export const frozenUrls = (): string[] =>
  existsSync(FROZEN) ? readFileSync(FROZEN, 'utf8').split('\n').filter(Boolean) : [];
