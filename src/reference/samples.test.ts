import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, parseMarks } from './samples.ts';

const lines = (count: number, text = 'call();\n') => text.repeat(count);

test('the marks are left out, and the lines between them are counted without them', () => {
  assert.deepEqual(parseMarks('import x\n  # region\nx.go()\nx.stop()\n  # endregion\nx.end()\n'), {
    code: 'import x\nx.go()\nx.stop()\nx.end()\n',
    essential: { from: 2, to: 3 },
  });
});

for (const comment of ['// region', '//region', '// #region', '# region', '#region']) {
  test(`${comment} is a mark`, () => {
    const parsed = parseMarks(`${comment}\none\n${comment.replace('region', 'endregion')}`);
    assert.deepEqual(parsed, { code: 'one\n', essential: { from: 1, to: 1 } });
  });
}

test('a comment that mentions a region is not a mark', () => {
  const text = '// The region of the user.\nregion = 1\n// region: EU\n';
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
