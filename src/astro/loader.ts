import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '../reference/types.ts';
import { ContentError } from '../content/diagnostics.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/files.ts';

/** Milliseconds without a further change after which the content is read again. Editors save in several steps. */
const SETTLE_DELAY_MS = 50;

let current: ReturnType<typeof readContent> | undefined;

/** Returns the content. It is read once for all collections, and again after a change. */
const read = () => (current ??= readContent(contentRoot));

/** The parts of Astro's loader context that are needed to replace the entries of a collection. */
interface StoreContext extends Pick<LoaderContext, 'generateDigest'> {
  store: Pick<LoaderContext['store'], 'keys' | 'set' | 'delete'>;
}

/** Replaces the entries of the store. Astro leaves an entry alone if its digest hasn't changed. */
export function replaceEntries({ store, generateDigest }: StoreContext, entries: Entry<object>[]) {
  const gone = new Set(store.keys());
  for (const { id, data, body } of entries) {
    gone.delete(id);
    const entry = { id, data: { ...data }, ...(body !== undefined && { body }) };
    store.set({ ...entry, digest: generateDigest(entry) });
  }
  for (const id of gone) store.delete(id);
}

/** Creates a loader of entries that are derived from the content. In development, it loads them after each change. */
const loader = (entriesOf: (result: ReturnType<typeof read>) => Entry<object>[] | undefined): Loader => ({
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

/** Creates the loader of a collection. While the content contains a mistake, the entries stay as they were. */
export const contentLoader = (collection: keyof Content) =>
  loader(({ content, diagnostics }) => (diagnostics.length ? undefined : content[collection]));

/**
 * Creates the loader of a single entry that reports which collections have entries and which mistakes the
 * content contains. In development, pages show the mistakes. A build stops at them.
 */
export const reportLoader = () =>
  loader(({ content, diagnostics }) => {
    const filled = Object.entries<unknown[]>({ ...content }).flatMap(([name, entries]) =>
      entries.length ? [name] : [],
    );
    return [{ id: 'content', data: { filled, diagnostics } }];
  });
