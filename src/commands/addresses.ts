import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every address that was ever published, a line each. It only grows. */
export const FROZEN = 'e2e/contract/addresses.txt';

/** Parts of the page's frame, which nobody links to. */
const FRAME = new Set(['main-content', 'errors-title']);

/** The addresses of a built site: its pages with their fragments, and its other files but the assets. */
export function addressesOf(dist: string): string[] {
  const files = globSync('**/*.*', { cwd: dist }).map((file) => file.replaceAll(sep, '/'));
  const addresses = files
    .filter((file) => !/^(_astro|pagefind)\//.test(file))
    .flatMap((file) => {
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      if (!file.endsWith('.html')) return [address];
      const ids = [...readFileSync(join(dist, file), 'utf8').matchAll(/<[^>]+\sid="([^"]+)"/g)];
      return [
        address,
        ...ids
          .map(([, id]) => id!)
          .filter((id) => !FRAME.has(id))
          .map((id) => `${address}#${id}`),
      ];
    });
  return [...new Set(addresses)].sort();
}

/** The frozen addresses; none before the first freeze. */
export function frozenAddresses(): string[] {
  return readFileSync(FROZEN, 'utf8').split('\n').filter(Boolean);
}
