import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { contentComponents } from './content-components.ts';

test('each content component has a file that renders it, and each file an entry in the table', () => {
  const files = globSync('src/prose/components/*.astro').map((path) => basename(path, '.astro'));
  assert.deepEqual(files.sort(), Object.keys(contentComponents).sort());
});
