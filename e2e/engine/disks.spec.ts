// A site may lie on another disk than the project: a large one too, whose style is in a file.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FIXTURE, scratchContent } from '../../fixtures/scratch-content.ts';
import { hashes, npmRun } from '../scratch.ts';
import { folderOf, sites } from './sites.ts';

test('the site may lie on another disk than the project', () => {
  const memory = '/dev/shm';
  const isOther = existsSync(memory) && statSync(memory).dev !== statSync('.').dev;
  test.skip(!isOther, 'There is no other disk here.');
  const elsewhere = mkdtempSync(join(memory, 'error-reference-'));
  const scratch = scratchContent(FIXTURE);
  try {
    sites.large.change(scratch);
    const outDir = join(elsewhere, 'dist');
    const { status, output } = npmRun('build', scratch.root, '--outDir', outDir);
    expect(status, output).toBe(0);
    expect(hashes(outDir)).toEqual(hashes(folderOf('large')));
  } finally {
    scratch.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
