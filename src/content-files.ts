import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { codeHash } from './integrations/code-key.ts';
import { walk } from './walk.ts';

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
    // What another state of the code has parsed is parsed again.
    const code = codeHash();
    const load = () => {
      const gone = new Set(store.keys());
      for (const { name: file } of walk(folder)) {
        if (!isWanted(file)) continue;
        const id = file.replace(/\/index\.mdx$/, '');
        gone.delete(id);
        const path = join(folder, file);
        const text = readFileSync(path, 'utf8');
        const digest = generateDigest(code + text);
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
