import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '../reference/types.ts';
import { ContentError } from '../content/diagnostics.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/files.ts';

/** Milliseconds without a further change, after which the content is read again: editors save in steps. */
const SETTLE_DELAY_MS = 50;

let current: ReturnType<typeof readContent> | undefined;

/** Returns the content. It is read once for all collections, and again after a change. */
const read = () => (current ??= readContent(contentRoot));

/** What replacing the entries of a collection needs of Astro. */
interface StoreContext extends Pick<LoaderContext, 'generateDigest'> {
  store: Pick<LoaderContext['store'], 'keys' | 'set' | 'delete'>;
  config: Pick<LoaderContext['config'], 'root'>;
}

/** Replaces the entries of the store. Astro does not touch an entry whose digest is the same as before. */
export function replaceEntries({ store, config, generateDigest }: StoreContext, entries: Entry<object>[]) {
  const gone = new Set(store.keys());
  for (const { id, data, body, file } of entries) {
    gone.delete(id);
    const entry = { id, data: { ...data }, ...(body && { body, ...textOf(file!, config.root) }) };
    store.set({ ...entry, digest: generateDigest(entry) });
  }
  for (const id of gone) store.delete(id);
}

/** Returns what makes Astro compile the text of a file: its path from Astro's root, which is a build's work folder. */
const textOf = (file: string, root: URL) => ({
  filePath: relative(fileURLToPath(root), resolve(file)).split(sep).map(encodeURIComponent).join('/'),
  deferredRender: true,
});

/** Makes a loader of entries that follow from the content. While developing, it loads them after each change. */
const loader = (entriesOf: (found: ReturnType<typeof read>) => Entry<object>[] | undefined): Loader => ({
  name: 'content',
  load(context) {
    const { watcher } = context;
    const update = () => {
      const entries = entriesOf(read());
      if (entries) replaceEntries(context, entries);
    };
    if (!watcher && read().diagnostics.length) throw new ContentError(read().diagnostics);
    update();
    let settling: NodeJS.Timeout;
    watcher?.add(contentRoot);
    watcher?.on('all', (_event, path) => {
      if (!path.startsWith(contentRoot)) return;
      current = undefined;
      clearTimeout(settling);
      settling = setTimeout(update, SETTLE_DELAY_MS);
    });
    return Promise.resolve();
  },
});

/** Makes the loader of a collection. While there is a mistake in the content, the last good state stays. */
export const contentLoader = (collection: keyof Content) =>
  loader(({ content, diagnostics }) => (diagnostics.length ? undefined : content[collection]));

/**
 * Makes the loader of one entry that reports on the content: which collections have entries, and which mistakes
 * there are, so that pages can show them while developing. A mistake stops a build.
 */
export const reportLoader = () =>
  loader(({ content, diagnostics }) => {
    const filled = Object.entries<unknown[]>({ ...content }).flatMap(([name, entries]) =>
      entries.length ? [name] : [],
    );
    return [{ id: 'content', data: { filled, diagnostics } }];
  });
