// The server goes on while the site that it serves is built anew beside it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from './serve.ts';

const TIMES = 100;
const SIZE = 200_000;

test('every answer is whole and of one site, while others take its place as fast as they can', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const makeSite = (name: string, text: string) => {
    mkdirSync(join(folder, name));
    for (const file of ['404.html', 'licenses.txt', 'llms.txt']) {
      writeFileSync(join(folder, name, file), text.repeat(SIZE));
    }
  };
  makeSite('dist', 'a');
  makeSite('one', 'b');
  const publisher = spawn(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    `import { cpSync } from 'node:fs';
    const { publish } = await import(${JSON.stringify(join(import.meta.dirname, 'publish.ts'))});
    const folder = ${JSON.stringify(folder)};
    for (let i = 0; i < ${TIMES}; i++) {
      cpSync(folder + '/one', folder + '/next', { recursive: true });
      publish(folder + '/next', folder + '/dist');
    }`,
  ]);
  let isDone = false;
  const ended = once(publisher, 'exit').finally(() => (isDone = true));
  const { port, stop } = await serve(join(folder, 'dist'));
  t.after(stop);
  let asked = 0;
  while (!isDone) {
    const answer = await fetch(`http://127.0.0.1:${port}/llms.txt`);
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.equal(text.length, SIZE);
    assert.equal(new Set(text).size, 1);
    asked++;
  }
  assert.equal((await ended)[0], 0);
  assert.ok(asked > 10, `${asked} requests`);
});
