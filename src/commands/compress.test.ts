import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress } from './compress.ts';

test('each text that becomes smaller gets a compressed file next to it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  const text = 'The same sentence again. '.repeat(20);
  mkdirSync(join(folder, 'pages'));
  mkdirSync(join(folder, 'invalid.json'));
  for (const file of ['long.html', 'pages/long.md', 'picture.png']) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'short.txt'), 'Short.');
  try {
    await compress(folder);
    assert.deepEqual(readdirSync(folder, { recursive: true }).toSorted(), [
      'invalid.json',
      'long.html',
      'long.html.br',
      'long.html.gz',
      'pages',
      join('pages', 'long.md'),
      join('pages', 'long.md.br'),
      join('pages', 'long.md.gz'),
      'picture.png',
      'short.txt',
    ]);
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'long.html.br'))).toString(), text);
    assert.equal(gunzipSync(readFileSync(join(folder, 'pages/long.md.gz'))).toString(), text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
