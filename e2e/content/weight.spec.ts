// What opening a shipped page costs the reader. Sizes do not vary, so they are asserted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brotli, scriptsOf } from '../opening.ts';
import { dist, htmlOf, reference } from '../site.ts';
import { ownPages } from './pages.ts';

/** Bytes of the document. A status page holds every error of the status; the other pages hold one, or none. */
const limitOf = (path: string) => (/\/\d{3}\/$/.test(path) ? 14_600 : 9_000);

test('every page is small, and so are its scripts', () => {
  for (const path of ownPages) {
    const scripts = scriptsOf(path, dist).map((file) => brotli(readFileSync(join(dist, file))));
    const sum = scripts.reduce((total, size) => total + size, 0);
    expect(sum, path).toBeGreaterThan(0);
    expect(sum, path).toBeLessThanOrEqual(3_000);
    expect(brotli(htmlOf(path)), path).toBeLessThanOrEqual(limitOf(path));
  }
});

test('the Markdown of the status page is small', () => {
  const markdown = readFileSync(join(dist, `${reference.slice(0, -1)}.md`));
  expect(brotli(markdown)).toBeLessThanOrEqual(9_500);
});
