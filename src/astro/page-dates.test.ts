import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readHistory } from './page-dates.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-dates-'));
after(() => rmSync(folder, { recursive: true }));

const repository = join(folder, 'repository');
const content = join(repository, 'content');

const git = (date: string, ...args: string[]) =>
  execFileSync('git', args, {
    cwd: repository,
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '',
      GIT_AUTHOR_NAME: 'Author',
      GIT_AUTHOR_EMAIL: 'author@example.com',
      GIT_COMMITTER_NAME: 'Author',
      GIT_COMMITTER_EMAIL: 'author@example.com',
      GIT_AUTHOR_DATE: `${date}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${date}T12:00:00Z`,
    },
  });

/** Commits files below the content folder. */
function commit(date: string, ...files: string[]) {
  for (const file of files) {
    mkdirSync(join(content, file, '..'), { recursive: true });
    writeFileSync(join(content, file), date);
  }
  git(date, 'add', '.');
  git(date, 'commit', '-m', date);
}

mkdirSync(repository);
git('2026-01-01', 'init');
commit('2026-01-05', 'api.yaml', 'errors/404/gone/index.mdx', 'errors/404/été/index.mdx');
commit('2026-03-07', 'errors/404/gone/index.mdx');

test('each file and folder has the day of its last commit', () => {
  assert.deepEqual(Object.fromEntries(readHistory(content)), {
    'api.yaml': '2026-01-05',
    errors: '2026-03-07',
    'errors/404': '2026-03-07',
    'errors/404/gone': '2026-03-07',
    'errors/404/gone/index.mdx': '2026-03-07',
    'errors/404/été': '2026-01-05',
    'errors/404/été/index.mdx': '2026-01-05',
  });
});

test('a shallow clone knows no days, since every file seems to date from its only commit', () => {
  const shallow = join(folder, 'shallow');
  git('2026-04-01', 'clone', '--depth', '1', pathToFileURL(repository).href, shallow);
  assert.equal(readHistory(join(shallow, 'content')).size, 0);
});

test('a folder outside of a repository has no days', () => {
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  assert.equal(readHistory(plain).size, 0);
});
