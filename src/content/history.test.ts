import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gitRepository } from '../../fixtures/git-repository.ts';
import { daysOf, readCommits } from './history.ts';

const { folder, repository, content, git, commit, remove } = gitRepository();
after(remove);

commit('2026-01-05', {
  'api.yaml': 'name: A',
  'errors/404/gone/index.mdx': 'gone',
  'errors/404/été/index.mdx': 'été',
});
commit('2026-03-07', { 'errors/404/gone/index.mdx': 'changed' });

test('each file and folder has the day of its last commit', () => {
  assert.deepEqual(Object.fromEntries(daysOf(readCommits(content))), {
    'api.yaml': '2026-01-05',
    errors: '2026-03-07',
    'errors/404': '2026-03-07',
    'errors/404/gone': '2026-03-07',
    'errors/404/gone/index.mdx': '2026-03-07',
    'errors/404/été': '2026-01-05',
    'errors/404/été/index.mdx': '2026-01-05',
  });
});

test('a shallow clone has no commits, since every file seems to date from its only commit', () => {
  const shallow = join(folder, 'shallow');
  git('2026-04-01', 'clone', '--depth', '1', pathToFileURL(repository).href, shallow);
  assert.deepEqual(readCommits(join(shallow, 'content')), []);
});

test('a folder outside of a repository has no commits', () => {
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  assert.deepEqual(readCommits(plain), []);
});

test('a merge is one commit on its day', () => {
  git('2026-04-01', 'checkout', '-b', 'branch');
  commit('2026-04-02', { 'errors/404/new/index.mdx': 'new' });
  git('2026-04-01', 'checkout', 'main');
  commit('2026-04-03', { 'api.yaml': 'name: B' });
  git('2026-04-05', 'merge', '--no-ff', '-m', 'Merge', 'branch');
  const days = daysOf(readCommits(content));
  assert.equal(days.get('errors/404/new'), '2026-04-05');
  assert.equal(days.get('api.yaml'), '2026-04-03');
});
