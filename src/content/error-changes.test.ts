import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { gitRepository } from '../../fixtures/git-repository.ts';
import { errorChanges } from './error-changes.ts';
import { readCommits } from './history.ts';

const FILE = 'errors/409/quote_expired/index.mdx';
const mdx = (front: string, body = 'Ask again.') => `---\n${front}\n---\n\n## How to fix it\n\n${body}\n`;
const MESSAGE = 'message: Too late.';

/** Returns the changes after a file has had these texts, on the first day of each month. */
function changesOf(t: TestContext, ...versions: (Record<string, string | undefined> | string)[]) {
  const { content, commit, remove } = gitRepository();
  t.after(remove);
  versions.forEach((version, index) => {
    commit(`2026-0${index + 1}-01`, typeof version === 'string' ? { [FILE]: version } : version);
  });
  return errorChanges(content, readCommits(content)).map(({ id, day, kind, keys }) =>
    [day.slice(5, 7), id, kind, ...keys].join(' '),
  );
}

test('an error is new, changed, deprecated and retired, the newest change first', (t) => {
  const changes = changesOf(
    t,
    mdx(MESSAGE),
    mdx('message: Much too late.\nretry: { when: never }', 'Ask at once.'),
    mdx(`${MESSAGE}\nstate: { is: deprecated, replacedBy: 409/other }`),
    mdx(`${MESSAGE}\nstate: { is: retired, since: 2026-04 }`),
    mdx(`${MESSAGE}\nstate: { is: retired, since: 2026-03 }`),
  );
  assert.deepEqual(changes, [
    '05 409/quote_expired changed state',
    '04 409/quote_expired retired',
    '03 409/quote_expired deprecated',
    '02 409/quote_expired changed message retry body',
    '01 409/quote_expired new',
  ]);
});

test('a draft is not announced, and is new when it is written', (t) => {
  const draft = mdx(`${MESSAGE}\nstate: { is: draft }`);
  const changes = changesOf(t, draft, `${draft}More.`, mdx(MESSAGE), `${draft}Less.`);
  assert.deepEqual(changes, ['03 409/quote_expired new']);
});

test('form is not a change: order, quotes, line ends, and the state that an error has anyway', (t) => {
  const changes = changesOf(
    t,
    mdx(`${MESSAGE}\nretry: { when: never }`, 'Ask\nagain.'),
    mdx('retry:\n  when: never\nmessage: "Too late."\nstate: { is: active }').replaceAll('\n', '\r\n'),
  );
  assert.deepEqual(changes, ['01 409/quote_expired new']);
});

test('a renamed error is not new', (t) => {
  const changes = changesOf(t, mdx(MESSAGE), {
    [FILE]: undefined,
    'errors/409/offer_expired/index.mdx': mdx(`${MESSAGE}\nformerNames: [quote_expired]`),
  });
  assert.deepEqual(changes, ['02 409/offer_expired changed formerNames', '01 409/quote_expired new']);
});

test('several changes on one day are one change, and other files are none', (t) => {
  const { content, commit, remove } = gitRepository();
  t.after(remove);
  commit('2026-01-01', { [FILE]: mdx(MESSAGE), 'api.yaml': 'name: A' });
  commit('2026-01-01', { [FILE]: mdx('message: Late.') });
  commit('2026-01-02', { 'api.yaml': 'name: B', 'errors/409/quote_expired/reproduce.sh': 'curl' });
  const changes = errorChanges(content, readCommits(content));
  assert.deepEqual(changes, [{ id: '409/quote_expired', day: '2026-01-01', kind: 'new', keys: [] }]);
});

test('there are at most 100 changes, and many drafts before them hide none', (t) => {
  const errorsOf = (name: string, count: number, text: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`errors/409/${name}_${index}/index.mdx`, text]),
    );
  const draft = mdx(`${MESSAGE}\nstate: { is: draft }`);
  const changes = changesOf(t, errorsOf('written', 101, mdx(MESSAGE)), errorsOf('draft', 250, draft));
  assert.equal(changes.length, 100);
});
