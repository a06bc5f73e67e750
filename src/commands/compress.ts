import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../reference/media-types.ts';

const ways = [
  [
    'br',
    (text: Buffer) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ],
  ['gz', (text: Buffer) => promisify(gzip)(text, { level: 9 })],
] as const;

/** Writes a compressed version next to each file of a site, if that version is smaller than the file. */
export async function compress(dist: string) {
  for await (const entry of glob('**', { cwd: dist, withFileTypes: true })) {
    // A folder may be named like a file, because codes of errors may contain dots.
    if (!entry.isFile() || !isCompressible(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path);
    await Promise.all(
      ways.map(async ([ending, pack]) => {
        const packed = await pack(text);
        if (packed.length < text.length) await writeFile(`${path}.${ending}`, packed);
      }),
    );
  }
}
