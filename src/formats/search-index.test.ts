import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { indexFiles } from './search-index.ts';

const catalog = readCatalog(FIXTURE);
const [status] = catalog.statuses;
/** A word of letters for each number. */
const wordOf = (number: number) =>
  `word${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
const errors = Array.from({ length: 150 }, (_, number) => ({
  ...status!.errors[0]!,
  code: `error_${number}`,
  body: Array.from({ length: 8 }, (_, place) => wordOf(8 * number + place)).join(' '),
}));
const files = await indexFiles({ ...catalog, statuses: [{ ...status!, errors }] });
const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)!.content);

test('the index has what a browser loads and nothing else', () => {
  const kinds = files.map(({ path }) => path.replace(/en_[0-9a-f]+/, '*'));
  assert.deepEqual([...new Set(kinds)].sort(), [
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.*.pf_meta',
    'pagefind.js',
    'wasm.en.wasm',
  ]);
});

test('every record has a fragment', () => {
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  assert.equal(fragments.length, errors.length + 2);
});

test('the words are split into small files, since a search loads one for each word', () => {
  const sizes = files.filter(({ path }) => path.startsWith('index/')).map(({ content }) => content.length);
  assert.ok(Math.max(...sizes) < 4_000, `${sizes.join(', ')} bytes`);
});

test('the WebAssembly is not compressed, and the script asks for it by its ending', () => {
  // Pagefind puts its own mark before the module.
  assert.ok(textOf('wasm.en.wasm').slice(0, 32).includes('\0asm'));
  assert.match(textOf('pagefind.js'), /\.wasm`/);
  assert.doesNotMatch(textOf('pagefind.js'), /\.pagefind`/);
});

test('the script does not write to the console', () => {
  assert.doesNotMatch(textOf('pagefind.js'), /console\.\w+\(/);
});
