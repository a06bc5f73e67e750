import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { languageOf } from './reference/samples.ts';

const isSample = (path: string) => languageOf(path.split(sep).at(-1)!) !== undefined;

/** Loads the samples below a folder as the text they are. The id is `status/error_type/file`. */
export const samplePrograms = (folder: string): Loader => ({
  name: 'sample-programs',
  async load({ store, watcher }) {
    const read = async (path: string) => {
      const id = relative(folder, path).replaceAll(sep, '/');
      store.set({ id, data: { code: await readFile(path, 'utf8') } });
    };
    store.clear();
    for await (const path of glob('*/*/*', { cwd: folder })) {
      if (isSample(path)) await read(join(folder, path));
    }
    for (const event of ['add', 'change'] as const) {
      watcher?.on(event, (path) => {
        if (path.startsWith(folder) && isSample(path)) read(path);
      });
    }
  },
});
