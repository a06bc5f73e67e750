import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownPath } from '../content/diagnostics.ts';

/**
 * Writes new files below a folder: all of them, or none. Returns their paths, as messages show them. Fails if one of
 * them exists.
 */
export function writeNew(root: string, files: Record<string, string>): string[] {
  const written: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = join(root, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file);
    throw error;
  }
  return written.map(shownPath);
}
