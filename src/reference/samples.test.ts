import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, parseMarks } from './samples.ts';

const lines = (count: number, text = 'call();\n') => text.repeat(count);

test('the marks are left out, and the lines between them are counted without them', () => {
  const text =
    'import x\n  # region after imports\nx.go()\nx.stop()\n  # endregion before the end\nx.end()\n}\n';
  assert.deepEqual(parseMarks(text), {
    code: 'import x\nx.go()\nx.stop()\nx.end()\n}\n',
    parts: [
      { from: 1, to: 1, folded: 'imports' },
      { from: 2, to: 3 },
      { from: 4, to: 5, folded: 'the end' },
    ],
  });
});

for (const comment of ['// region', '//region', '// #region', '# region', '#region']) {
  test(`${comment} is a mark`, () => {
    const parsed = parseMarks(`${comment}\none\n${comment.replace('region', 'endregion')}`);
    assert.deepEqual(parsed, { code: 'one\n', parts: [{ from: 1, to: 1 }] });
  });
}

test('a comment that mentions a region is not a mark', () => {
  const text = '// The region of the user.\nregion = 1\n// region: EU\n// region afterwards\n';
  assert.deepEqual(parseMarks(text), { code: text });
});

test('a short program needs no marks, and a long one does', () => {
  assert.deepEqual(parseMarks(lines(15)), { code: lines(15) });
  assert.deepEqual(parseMarks(lines(16)), { line: 1, problem: 'unmarked' });
});

const wrong: Record<string, [text: string, found: object]> = {
  'no end': ['a\n// region\nb\n', { line: 2, problem: 'unbalanced' }],
  'no beginning': ['a\n// endregion\nb\n', { line: 2, problem: 'unbalanced' }],
  'two beginnings': ['// region\na\n// region\nb\n// endregion\n', { line: 3, problem: 'unbalanced' }],
  'two regions': [
    '// region\na\n// endregion\n// region\nb\n// endregion\n',
    { line: 4, problem: 'unbalanced' },
  ],
  'nothing above them described': [
    'a\nb\n// region\nc\n// endregion before d\nd\n',
    { line: 3, problem: 'undescribed', lines: 2, words: 'region after' },
  ],
  'nothing below them described': [
    'a\n// region after a\nb\n// endregion\nc\n',
    { line: 4, problem: 'undescribed', lines: 1, words: 'endregion before' },
  ],
  'nothing between': ['// region\n\n  \n// endregion\n', { line: 1, problem: 'empty' }],
  'too much between': [
    `a\n// region\n${lines(16)}// endregion\n`,
    { line: 2, problem: 'too-long', lines: 16 },
  ],
};
for (const [name, [text, found]] of Object.entries(wrong)) {
  test(`marks with ${name}`, () => assert.deepEqual(parseMarks(text), found));
}

test('the file of a program tells its language', () => {
  assert.equal(languageOf('handle.go'), 'go');
  assert.equal(languageOf('Fix.java'), 'java');
  assert.equal(languageOf('fix.rb'), undefined);
});
