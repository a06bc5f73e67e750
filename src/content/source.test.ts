import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { scratchContent } from '../../fixtures/scratch-content.ts';
import { readContent } from './read.ts';
import { parseSource } from './source.ts';

const quote = 'errors/409/quote_expired/index.mdx';

testMistakes({
  'no front matter': [
    ({ write }) => write('error-object.mdx', 'Text.\n'),
    'error-object.mdx:1:1 The front matter is missing. Begin the file with a line `---`, the keys, and another line `---`. (front-matter-missing)',
  ],
  'front matter that is never closed': [
    edit('error-object.mdx', '.\n---', '.'),
    'error-object.mdx:1:1 The front matter is missing. Begin the file with a line `---`, the keys, and another line `---`. (front-matter-missing)',
  ],
  'YAML that cannot be read': [
    edit(quote, /^message:.*$/m, 'message: "Please ask'),
    'errors/409/quote_expired/index.mdx:2:1 The YAML cannot be parsed: Missing closing "quote. Fix this line. Text with a colon or a quote in it is safest between double quotes. (yaml-invalid)',
  ],
  'a colon in a text without quotes': [
    edit(quote, /^message:.*$/m, 'message: Please: ask: it'),
    'errors/409/quote_expired/index.mdx:2:10 The YAML cannot be parsed: Nested mappings are not allowed in compact mappings. Fix this line. Text with a colon or a quote in it is safest between double quotes. (yaml-invalid)',
  ],
  'a key written twice': [
    edit(quote, 'related: []', 'related: []\nrelated: []'),
    'errors/409/quote_expired/index.mdx:8:1 The YAML cannot be parsed: Map keys must be unique. Fix this line. Text with a colon or a quote in it is safest between double quotes. (yaml-invalid)',
  ],
  'an api.yaml that cannot be read': [
    edit('api.yaml', 'name: Parcel API', 'name: [Parcel'),
    'api.yaml:3:1 The YAML cannot be parsed: Flow sequence in block collection must be sufficiently indented and end with a ]. Fix this line. Text with a colon or a quote in it is safest between double quotes. (yaml-invalid)',
  ],
});

test('Windows line ends change nothing', (t) => {
  const { root, remove } = scratchContent();
  t.after(remove);
  const before = readContent(root);
  for (const file of globSync('**/*.*', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.replaceAll('\n', '\r\n'));
  }
  assert.deepEqual(readContent(root), before);
});

test('a place is that of the value, of the key, or of what is nearest around', () => {
  const source = parseSource('guide.mdx', '---\ntitle: A title\nlist: [one, two]\n---\nText.\n');
  const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  assert.equal(at(source.locationOf(['list', 1])), '3:13');
  assert.equal(at(source.locationOf(['list', 7])), '3:7');
  assert.equal(at(source.locationOf(['nothing'])), '2:1');
  assert.equal(at(source.locationOfKey([], 'list')), '3:1');
});

test('a line of dashes in the text is no front matter', () => {
  const { body } = parseSource('guide.mdx', '---\ntitle: A title\n---\n\nOne.\n\n---\n\nTwo.\n');
  assert.equal(body, 'One.\n\n---\n\nTwo.');
});
