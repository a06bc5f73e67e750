import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import type { Status } from './types.ts';
import { errorPages } from './error-pages.ts';
import { choiceOf, grouped, MAX_COMPARED, MAX_UNGROUPED } from './lists.ts';

const [, status] = readCatalog(FIXTURE).statuses;

/** A status with so many errors, the last of them retired. */
function statusWith(active: number, retired = 0): Status {
  const [first] = status!.errors;
  const errors = Array.from({ length: active + retired }, (_, place) => ({
    ...first!,
    code: `error_${String(place).padStart(3, '0')}`,
    ...(place >= active && { state: { is: 'retired' as const, since: '2026-05' } }),
  }));
  return { ...status!, errors };
}

test('a list that is no wall has no groups', () => {
  const errors = statusWith(MAX_UNGROUPED).errors;
  assert.deepEqual(grouped(errors), [{ word: undefined, errors }]);
});

test('a long list is divided by first words, and holds every error once, in order', () => {
  const code = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(99))
    .map(([word, place]) => `${word}_${place}`);
  fc.assert(
    fc.property(fc.uniqueArray(code, { minLength: MAX_UNGROUPED + 1, maxLength: 90 }), (codes) => {
      const errors = codes.sort().map((one) => ({ code: one }));
      const groups = grouped(errors);
      assert.deepEqual(
        groups.flatMap((group) => group.errors),
        errors,
      );
      for (const { word, errors: own } of groups) {
        if (word) assert.ok(own.length > 1 && own.every((error) => error.code.startsWith(`${word}_`)));
      }
    }),
  );
});

test('questions tell errors apart where there are several, but not too many', () => {
  assert.equal(choiceOf(statusWith(1)), undefined);
  assert.equal(choiceOf(statusWith(2))!.rows.length, 2);
  assert.equal(choiceOf(statusWith(MAX_COMPARED, 3))!.rows.length, MAX_COMPARED);
  assert.equal(choiceOf(statusWith(MAX_COMPARED + 1)), undefined);
});

test('the page of an error lists all of a short list, without retired ones', () => {
  for (const { listed } of errorPages(statusWith(3, 2))) assert.equal(listed.length, 3);
});

test('of a long list it shows those near it, before and after', () => {
  const pages = errorPages(statusWith(20, 2));
  const near = (place: number) => pages[place]!.listed.map(({ code }) => Number(code.slice(-3)));
  assert.deepEqual(near(0), [0, 1, 2]);
  assert.deepEqual(near(10), [8, 9, 10, 11, 12]);
  assert.deepEqual(near(19), [17, 18, 19]);
  // Retired: behind the end of the list.
  assert.deepEqual(near(21), [18, 19]);
});

test('the way through a status leads over every error, retired ones too', () => {
  const pages = errorPages(statusWith(2, 1));
  assert.deepEqual(
    pages.map(({ previous, next }) => [previous?.code, next?.code]),
    [
      [undefined, 'error_001'],
      ['error_000', 'error_002'],
      ['error_001', undefined],
    ],
  );
});

test('the questions are in the order of the content, and the rest in that of the codes', () => {
  const errors = ['a', 'b', 'c', 'd'].map((code) => ({ ...status!.errors[0]!, code, question: `${code}?` }));
  const { rows, isPath } = choiceOf({ ...status!, errors, order: ['c', 'a'] })!;
  assert.deepEqual(
    rows.map(({ question }) => question),
    ['c?', 'a?', 'b?', 'd?'],
  );
  assert.equal(isPath, false);
});

test('the questions are a path if each listed error has a gate', () => {
  const [first] = status!.errors;
  const active = ['a', 'b'].map((code) => ({ ...first!, code, gate: `Is it ${code}?` }));
  const retired = { ...first!, code: 'c', state: { is: 'retired' as const, since: '2026-05' } };
  const pathOf = (errors: Status['errors']) => choiceOf({ ...status!, errors, order: ['b'] });
  const { rows, isPath } = pathOf([...active, retired])!;
  assert.deepEqual(
    rows.map(({ question }) => question),
    ['Is it b?', 'Is it a?'],
  );
  assert.equal(isPath, true);
  assert.equal(pathOf([...active, { ...first!, code: 'd' }])!.isPath, false);
  const draft = pathOf([...active, { ...first!, code: 'd', state: { is: 'draft' } }])!;
  assert.deepEqual([draft.isPath, draft.rows.length], [true, 2]);
});
