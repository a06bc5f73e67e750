import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../content.config.ts';
import { keptFolder } from './kept-folder.ts';

const folder = keptFolder(contentRoot);

/** What the last build kept under a name; undefined if nothing, or if it was cut short while it wrote. */
export function readKept<Value>(name: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name for the next build. */
export function keep(name: string, value: unknown) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
}
