import type { FSWatcher } from 'vite';
import { contentRoot } from '../../content.config.ts';
import type { Catalogue } from '../../reference/catalogue.ts';
import { codeHash } from '../code-key.ts';
import { keep, readKept } from '../kept.ts';
import { readContent, type Passed } from './check.ts';

let read: Catalogue | undefined;

/** The content that a build is made from: read and checked once, for all who need it. */
export const builtContent = () => (read ??= readBuilt());

/** Files that the same code has found without a mistake are not checked again. */
function readBuilt(): Catalogue {
  const code = codeHash();
  const last = readKept<{ code: string; passed: [string, Passed][] }>('passed');
  const passed = new Map(last?.code === code ? last.passed : []);
  try {
    return readContent(contentRoot, passed);
  } finally {
    keep('passed', { code, passed: [...passed] });
  }
}

const developed = new WeakMap<FSWatcher, () => Catalogue>();

/**
 * Gives the content as it is while developing: read and checked again when it has changed, once for
 * all who need it.
 */
export function currentContent(watcher: FSWatcher): () => Catalogue {
  const known = developed.get(watcher) ?? watchedContent(watcher);
  developed.set(watcher, known);
  return known;
}

function watchedContent(watcher: FSWatcher): () => Catalogue {
  let current: Catalogue | undefined;
  const passed = new Map<string, Passed>();
  watcher.on('all', (_event, path) => {
    if (path.startsWith(contentRoot)) current = undefined;
  });
  return () => (current ??= readContent(contentRoot, passed));
}
