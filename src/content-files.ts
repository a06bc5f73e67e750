import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Loader } from 'astro/loaders';

interface Loaded {
  data: Record<string, unknown>;
  body?: string;
}

/**
 * Loads the wanted files below a folder; an entry's id is its path, that of an
 * `index.mdx` its folder. A file that has not changed is not parsed again. `parse` gives undefined
 * for a file with a mistake, which the content check reports: its last good state stays.
 *
 * Astro's own loader makes a module of each MDX file and reads one after the other without need.
 */
export const contentFiles = (
  folder: string,
  isWanted: (file: string) => boolean,
  parse: (path: string, text: string) => Loaded | undefined,
): Loader => ({
  name: 'content-files',
  load({ store, watcher, generateDigest }) {
    const load = () => {
      const gone = new Set(store.keys());
      const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
      for (const file of names.map((name) => name.replaceAll(sep, '/')).filter(isWanted)) {
        const id = file.replace(/\/index\.mdx$/, '');
        gone.delete(id);
        const path = join(folder, file);
        const text = readFileSync(path, 'utf8');
        const digest = generateDigest(text);
        const loaded = store.get(id)?.digest === digest ? undefined : parse(path, text);
        if (loaded) store.set({ id, digest, ...loaded });
      }
      for (const id of gone) store.delete(id);
    };
    load();
    watcher?.add(folder);
    watcher?.on('all', (_event, path) => path.startsWith(folder) && load());
    return Promise.resolve();
  },
});
