import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../content.config.ts';

/** What builds keep for the next one. Each content folder has its own, so that they do not disturb each other. */
export const keptFolder = join('node_modules/.astro', encodeURIComponent(contentRoot));

/** What the last build kept under a name; undefined if nothing, or if it was cut short while it wrote. */
export function readKept<Value>(name: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(join(keptFolder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: unknown) {
  mkdirSync(keptFolder, { recursive: true });
  writeFileSync(join(keptFolder, `${name}.json`), JSON.stringify(value));
}
