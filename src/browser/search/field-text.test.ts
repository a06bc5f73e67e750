import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FieldText } from './field-text.ts';

const fieldOf = (value: string, selectionStart = value.length, selectionEnd = value.length) => ({
  value,
  selectionStart,
  selectionEnd,
});

test('the lines of a paste are kept beside the one line that is shown', () => {
  const field = fieldOf('');
  const content = new FieldText(field);
  content.paste('quote_expired\r\nnext');
  assert.equal(field.value, 'quote_expired next');
  assert.equal(content.text, 'quote_expired\r\nnext');
  field.value += 's';
  assert.equal(content.text, 'quote_expired nexts');
  assert.ok(content.isPasted);
});

test('a paste stands in the place of the selection', () => {
  const content = new FieldText(fieldOf('a b c', 2, 3));
  content.paste('x\ny');
  assert.equal(content.text, 'a x\ny c');
});

test('of a long paste all is read, and a part is shown', () => {
  const field = fieldOf('');
  const content = new FieldText(field);
  content.paste('x'.repeat(100_000));
  assert.equal(content.text.length, 100_000);
  assert.ok(field.value.length < 3_000);
});

test('an empty field holds nothing of a paste', () => {
  const field = fieldOf('');
  const content = new FieldText(field);
  content.paste('secret');
  field.value = '';
  assert.equal(content.text, '');
  assert.equal(content.isPasted, false);
});
