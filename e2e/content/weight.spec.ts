// What opening a shipped page costs the reader. Sizes do not vary, so they are asserted.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brotli, scriptsOf, weigh } from '../opening.ts';
import { dist, htmlOf, index, reference } from '../site.ts';
import { ownPages } from './pages.ts';

/** Bytes of the document. A status page holds every error of the status; the other pages hold one, or none. */
const limitOf = (path: string) => (/\/\d{3}\/$/.test(path) ? 14_600 : 9_000);

test('every page is small, and so are its scripts', () => {
  for (const path of ownPages) {
    const sum = weigh(scriptsOf(path, dist), dist);
    expect(sum, path).toBeGreaterThan(0);
    expect(sum, path).toBeLessThanOrEqual(3_000);
    expect(brotli(htmlOf(path)), path).toBeLessThanOrEqual(limitOf(path));
  }
});

test('what search loads is small, all of it while it is sure', () => {
  const [script, ...more] = globSync('_astro/on-demand.*.js', { cwd: dist });
  expect(more).toEqual([]);
  expect(weigh([script!, `${index}lookup.json`], dist)).toBeLessThanOrEqual(12_000);
});

test('the Markdown of the status page is small', () => {
  const markdown = readFileSync(join(dist, `${reference.slice(0, -1)}.md`));
  expect(brotli(markdown)).toBeLessThanOrEqual(9_500);
});
