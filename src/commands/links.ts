import { posix } from 'node:path';
import { prefixOf } from '../reference/urls.ts';
import type { Site } from './site-folder.ts';

/** Finds the links within a site whose target file or element doesn't exist. Returns a message for each link. */
export function brokenLinks({ files, pages }: Site, base = '/'): string[] {
  const present = new Set(files);
  const ids = new Map([...pages].map(([file, page]) => [file, new Set(page.ids)]));
  const prefix = prefixOf(base);

  const problemOf = (link: string, from: string): string | undefined => {
    const origin = 'http://site';
    const url = URL.parse(link, `${origin}${prefix}/${from}`);
    if (!url) return 'is not a URL';
    if (url.origin !== origin) return undefined;
    const path = decode(url.pathname);
    if (!path.startsWith(`${prefix}/`)) return `is outside of the base ${base}`;
    const name = path.slice(prefix.length + 1);
    const file = [name, posix.join(name, 'index.html')].find((each) => present.has(each));
    if (!file) return 'does not exist';
    // A fragment may end with a text fragment directive: `#id:~:text=…`.
    const id = decode(url.hash.slice(1).replace(/:~:.*/, ''));
    return id && ids.get(file)?.has(id) === false ? 'has no element with that id' : undefined;
  };

  return [...pages].flatMap(([file, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      const problem = problemOf(link, file);
      return problem ? [`${file} links to ${link}, which ${problem}.`] : [];
    }),
  );
}

/** Decodes percent-encoded characters. An invalid encoding stays as it is. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
