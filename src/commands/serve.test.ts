import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from './serve.ts';

const dist = mkdtempSync(join(tmpdir(), 'serve-'));
before(() => {
  mkdirSync(join(dist, 'page'));
  writeFileSync(join(dist, '404.html'), 'lost');
  writeFileSync(join(dist, 'page/index.html'), 'found');
});
after(() => rmSync(dist, { recursive: true }));

async function get(port: number, path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return [response.status, await response.text()];
}

test('it serves files, and 404.html for the rest', async () => {
  const { port, stop } = await serve(dist);
  assert.deepEqual(await get(port, '/page/'), [200, 'found']);
  assert.deepEqual(await get(port, '/page'), [200, 'found']);
  assert.deepEqual(await get(port, '/other'), [404, 'lost']);
  stop();
});

test('below a path, nothing else is there', async () => {
  const { port, stop } = await serve(dist, 0, '/some/path');
  assert.deepEqual(await get(port, '/some/path/page/'), [200, 'found']);
  assert.deepEqual(await get(port, '/page/'), [404, 'lost']);
  stop();
});

test('where the wanted port is taken, it takes another', async () => {
  const first = await serve(dist);
  const second = await serve(dist, first.port);
  assert.notEqual(second.port, first.port);
  assert.deepEqual(await get(second.port, '/page/'), [200, 'found']);
  first.stop();
  second.stop();
});
