import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NEXT = '.next';

/** The folder in which a site is built, beside the one whose place it then takes. */
export const nextFolder = (dist: string) => dist + NEXT;

/**
 * The site that is being built in a folder. A file whose bytes are as the last build left them is
 * taken from there: that costs the disk nothing, and the file keeps the time by which hosts know it.
 */
export function siteFolder(next: string) {
  const last = next.replace(new RegExp(`\\${NEXT}/?$`), '');
  const hasLast = existsSync(last);
  const made = new Set<string>();
  const place = (path: string) => {
    const file = join(next, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return file;
  };

  /** What the last build left at a path, if anything. */
  const before = (path: string): Buffer | undefined => {
    const file = join(last, path);
    return hasLast && existsSync(file) ? readFileSync(file) : undefined;
  };

  /** Takes a file as the last build left it. */
  const keep = (path: string) => {
    const [from, to] = [join(last, path), place(path)];
    try {
      linkSync(from, to);
    } catch {
      // Some file systems have no links.
      copyFileSync(from, to);
    }
  };

  /** Writes a file that the folder does not have yet: one that it has may be that of the last build. */
  const write = (path: string, content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    if (before(path)?.equals(bytes)) keep(path);
    else writeFileSync(place(path), bytes, { flag: 'wx' });
  };

  return { before, keep, write };
}
