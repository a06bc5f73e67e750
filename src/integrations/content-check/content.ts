import type { FSWatcher } from 'vite';
import { contentRoot } from '../../content.config.ts';
import type { Catalogue } from '../../reference/catalogue.ts';
import { readContent } from './check.ts';

let read: Catalogue | undefined;

/** The content that a build is made from: read and checked once, for all who need it. */
export const builtContent = () => (read ??= readContent(contentRoot));

/** Gives the content as it is while developing: read and checked again when it has changed. */
export function currentContent(watcher: FSWatcher): () => Catalogue {
  let current: Catalogue | undefined;
  watcher.on('all', (_event, path) => {
    if (path.startsWith(contentRoot)) current = undefined;
  });
  return () => (current ??= readContent(contentRoot));
}
