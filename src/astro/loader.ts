import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '../reference/types.ts';
import { ContentError } from '../content/diagnostics.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';

/** Milliseconds without a further change, after which the content is read again: editors save in steps. */
const SETTLE_DELAY_MS = 50;

let current: ReturnType<typeof readContent> | undefined;

/** The content as it is: read once for all collections, and again after a change. */
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

/** A loader whose entries follow from the content, at once and, in dev, after each change. */
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

/** Loads a collection of the content. While there is a mistake, the last good state stays. */
export const contentLoader = (collection: keyof Content) =>
  loader(({ content, diagnostics }) => (diagnostics.length ? undefined : content[collection]));

/**
 * Loads what the reading found, as one entry: which collections have entries, and what is wrong with the
 * content, which pages tell in dev. A build never gets so far, since a mistake stops it.
 */
export const reportLoader = () =>
  loader(({ content, diagnostics }) => {
    const filled = Object.entries<unknown[]>({ ...content }).flatMap(([name, entries]) =>
      entries.length ? [name] : [],
    );
    return [{ id: 'content', data: { filled, diagnostics } }];
  });
