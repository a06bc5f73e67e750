import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces the texts of all files, or of none. All new texts are on the disk before the first file changes. */
export function replaceFiles(texts: ReadonlyMap<string, string>) {
  const written = new Map<string, string>();
  try {
    for (const [file, text] of texts) {
      writeFileSync(`${file}.new`, text);
      written.set(`${file}.new`, file);
    }
    for (const [temporary, file] of written) renameSync(temporary, file);
  } finally {
    for (const temporary of written.keys()) rmSync(temporary, { force: true });
  }
}
