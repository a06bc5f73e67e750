// Two builds of one commit are the same, byte for byte: in another folder and another time zone too.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { hashes } from '../scratch.ts';
import { folder as built } from './fixture.ts';

test('a build elsewhere gives the same files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  try {
    for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
      cpSync(name, join(folder, name), { recursive: true });
    }
    cpSync(FIXTURE, join(folder, FIXTURE), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: folder,
      env: { ...process.env, CONTENT_ROOT: FIXTURE, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    });
    expect(hashes(join(folder, 'dist'))).toEqual(hashes(built));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
