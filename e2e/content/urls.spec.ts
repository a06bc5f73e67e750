// Published addresses stay: check names one that is gone, and freeze only adds.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlsOf, FROZEN, frozenUrls } from '../src/commands/frozen-urls.ts';
import { dist, expect, index, reference, test, types } from './site.ts';

const check = (folder: string) =>
  spawnSync(process.execPath, ['src/commands/check-urls.ts', '--outDir', folder], { encoding: 'utf8' });

test('every frozen address is there, and every address that is there is frozen', () => {
  expect(urlsOf(dist)).toEqual(frozenUrls());
  expect(check(dist).status).toBe(0);
});

test('the frozen addresses hold the contract: every error_url, on every path', () => {
  const paths = [index, '/docs/api-reference/b2b/api/errors/', '/docs/api/errors/'];
  const anchors = paths.flatMap((path) => types.map((type) => `${path}403/#${type}`));
  expect(frozenUrls()).toEqual(expect.arrayContaining(anchors));
  expect(readFileSync(FROZEN, 'utf8')).toBe(`${frozenUrls().join('\n')}\n`);
});

test('an address that is gone is named, with the way to keep it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'error-reference-'));
  cpSync(dist, folder, { recursive: true });
  rmSync(join(folder, reference, 'use_https'), { recursive: true });
  const file = join(folder, reference, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id="organization_suspended"', ''));
  const { status, stderr } = check(folder);
  expect(status).toBe(1);
  expect(stderr).toContain(`${FROZEN}: ${reference}use_https/ is gone.`);
  expect(stderr).toContain(`${FROZEN}: ${reference}#organization_suspended is gone.`);
  expect(stderr).toContain('formerNames');
  expect(stderr).toContain('retired');
  rmSync(folder, { recursive: true });
});
