import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ways = [
  [
    'br',
    (text: Buffer) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ],
  ['gz', (text: Buffer) => promisify(gzip)(text, { level: 9 })],
] as const;

/** Puts a compressed file beside each file of a site that becomes smaller by it. */
export async function compress(dist: string) {
  for await (const file of glob('**/*.{html,js,json,md,ts,txt,wasm,xml}', { cwd: dist })) {
    const path = join(dist, file);
    const text = await readFile(path);
    await Promise.all(
      ways.map(async ([ending, pack]) => {
        const packed = await pack(text);
        if (packed.length < text.length) await writeFile(`${path}.${ending}`, packed);
      }),
    );
  }
}
