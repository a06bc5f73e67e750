import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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

test('it only answers GET and HEAD', async () => {
  const { port, stop } = await serve(dist);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await fetch(`http://127.0.0.1:${port}/page/`, { method });
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD'], method);
    assert.equal(await response.text(), '', method);
  }
  const response = await fetch(`http://127.0.0.1:${port}/page/`, { method: 'HEAD' });
  assert.deepEqual([response.status, await response.text()], [200, '']);
  stop();
});

test('a download that is broken off leaves no file open', async (t) => {
  const files = '/proc/self/fd';
  if (!existsSync(files)) return t.skip('this system has no list of open files');
  const large = join(dist, 'large.bin');
  writeFileSync(large, Buffer.alloc(5_000_000));
  const { port, stop } = await serve(dist);
  const countOpen = () =>
    readdirSync(files).filter((file) => {
      try {
        return readlinkSync(join(files, file)) === large;
      } catch {
        return false;
      }
    }).length;
  const downloads = Array.from({ length: 20 }, async () => {
    const controller = new AbortController();
    const { body } = await fetch(`http://127.0.0.1:${port}/large.bin`, { signal: controller.signal });
    await body!.getReader().read();
    assert.ok(countOpen() > 0);
    controller.abort();
  });
  await Promise.all(downloads);
  for (let tries = 0; countOpen() > 0 && tries < 100; tries++) await setTimeout(50);
  assert.equal(countOpen(), 0);
  assert.deepEqual(await get(port, '/page/'), [200, 'found']);
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
