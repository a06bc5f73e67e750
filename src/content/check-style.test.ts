import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { FIXTURE, scratchContent } from '../../fixtures/scratch-content.ts';
import { styleDiagnostics } from './check-style.ts';
import { readContent } from './read.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes(
  {
    'a sentence that is too long': [
      say(`A ${'very '.repeat(30)}old quote.`),
      'errors/409/quote_expired/index.mdx:18:1 The sentence “A very very very very very …” has 33 words. Divide it: 30 are enough.',
    ],
    'a sentence of thirty words is not': [say(`A ${'very '.repeat(27)}old quote.`)],
    'a section that is too long': [
      say('A short sentence of six words. '.repeat(40)),
      'errors/409/quote_expired/index.mdx:16:1 The section has 253 words. Say it in 220, or divide it.',
    ],
    'code counts for one word': [say(`A \`${'very '.repeat(40)}\` old quote.`)],
    'a code block counts for none': [say(`A quote:\n\n\`\`\`text\n${'A line.\n'.repeat(300)}\`\`\`\n\nIt`)],
    'a first person': [
      say('We saw that the quote has run out.'),
      'errors/409/quote_expired/index.mdx:18:1 The sentence “We saw that the quote has …” says “We”. Speak to the reader, without a first person.',
    ],
    'what only looks like a first person': [say('In the US, an I/O error in `us` or us-east. It')],
    'a link twice on a page': [
      say('[One](https://parcels.example/a) [two](https://parcels.example/a). It'),
      'errors/409/quote_expired/index.mdx:18:34 The page links to `https://parcels.example/a` twice. Keep the first link.',
    ],
  },
  styleDiagnostics,
);

test('rules of style stop no build', () => {
  const scratch = scratchContent(FIXTURE);
  try {
    say(`We saw a ${'very '.repeat(30)}old quote.`)(scratch);
    assert.deepEqual(readContent(scratch.root).diagnostics, []);
  } finally {
    scratch.remove();
  }
});
