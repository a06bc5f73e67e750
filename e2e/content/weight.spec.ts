// What opening a shipped page costs the reader. Sizes do not vary, so they are asserted.
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { statusPath } from '../../src/reference/urls.ts';
import * as budgets from '../budgets.ts';
import { brotli, scriptsOf, weigh } from '../opening.ts';
import { dist, htmlOf } from '../site.ts';
import { api, errors, index, ownPages, statuses } from './shipped.ts';

const statusPages = new Map(
  statuses.map(({ code, errors }) => [statusPath(api, code), budgets.statusPage(errors.length)]),
);

test('every page is small, and so are its scripts', () => {
  expect(ownPages.length).toBeGreaterThan(statusPages.size);
  for (const path of ownPages) {
    const scripts = scriptsOf(path, dist);
    expect(weigh(scripts, dist), path).toBeGreaterThan(0);
    expect(weigh(scripts, dist), path).toBeLessThanOrEqual(budgets.SCRIPTS);
    expect(1 + scripts.length, path).toBeLessThanOrEqual(budgets.REQUESTS);
    expect(brotli(htmlOf(path)), path).toBeLessThanOrEqual(statusPages.get(path) ?? budgets.ERROR_PAGE);
  }
});

test('what search loads is small, all of it while it is sure', () => {
  const [script, ...more] = globSync('_astro/on-demand.*.js', { cwd: dist });
  expect(more).toEqual([]);
  const search = weigh([script!, `${index}lookup.json`], dist);
  expect(search).toBeLessThanOrEqual(budgets.firstSearch(errors.length));
  expect(weigh([`${index}verdicts.json`], dist)).toBeLessThanOrEqual(budgets.verdicts(errors.length));
});
