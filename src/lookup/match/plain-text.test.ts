// A long text is read in part: its beginning, its end, and the surroundings of the first codes between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plain-text.ts';

const isCode = (word: string) => word.startsWith('berth_');
const filler = (length: number) => '. '.repeat(length / 2);

test('a text of 60,000 characters is read as a whole, one of 80,000 in part', () => {
  assert.equal(plainText(filler(60_000)).length, 60_000);
  assert.ok(plainText(filler(80_000)).length < 80_000);
});

test('between the beginning and the end, the surroundings of three codes are read', () => {
  const codes = [1, 2, 3, 4, 5].map((number) => `${filler(30_000)}berth_${number}`).join(' ');
  assert.deepEqual(plainText(codes + filler(60_000), isCode).match(/berth_\d/g), [
    'berth_1',
    'berth_2',
    'berth_3',
  ]);
});

test('the surroundings of a code are 2,000 characters', () => {
  const after = (length: number) =>
    plainText(`${filler(40_000)}berth_1 ${filler(length)} trace${filler(60_000)}`, isCode).includes('trace');
  assert.equal(after(1_800), true);
  assert.equal(after(2_200), false);
});

test('codes are looked for in the first two million characters', () => {
  const after = (length: number) =>
    plainText(`${filler(length)} berth_1 ${filler(60_000)}`, isCode).includes('berth_1');
  assert.equal(after(1_900_000), true);
  assert.equal(after(2_100_000), false);
});
