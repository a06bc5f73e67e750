import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';

test('a transposition is one edit', () => {
  const cases: [a: string, b: string, edits: number][] = [
    ['', '', 0],
    ['', 'ab', 2],
    ['kitten', 'sitting', 3],
    ['htpps', 'https', 1],
    ['hrrps', 'https', 2],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
  ];
  for (const [a, b, edits] of cases) assert.equal(editDistance(a, b, 9), edits, `${a} ${b}`);
});

test('it is the same both ways, at most Levenshtein’s, and cut at the limit', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, limit) => {
      const edits = editDistance(a, b, 99);
      assert.equal(edits, editDistance(b, a, 99));
      assert.ok(edits <= distance(a, b));
      assert.equal(editDistance(a, b, limit), Math.min(edits, limit + 1));
    }),
    { numRuns: 2_000 },
  );
});
