import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { scratchContent } from '../../fixtures/scratch-content.ts';
import { styleDiagnostics } from './check-style.ts';
import { readContent } from './read.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes(
  {
    'a first person': [
      say('We saw that the quote has run out.'),
      'errors/409/quote_expired/index.mdx:18:1 The sentence “We saw that the quote has …” uses “We”. Address the reader. “We” is for conclusions, such as “We conclude this from …”. (first-person)',
    ],
    'a first person in a conclusion': [say('We conclude that it lives for a day. We don’t know why. It')],
    'a first person next to a conclusion': [
      say('We conclude it. My quote is old.'),
      'errors/409/quote_expired/index.mdx:18:1 The sentence “My quote is old. …” uses “My”. Address the reader. “We” is for conclusions, such as “We conclude this from …”. (first-person)',
    ],
    'a contraction and a long sentence': [say(`It doesn’t live ${'very '.repeat(60)}long.`)],
    'what only looks like a first person': [say('In the US, an I/O error in `us` or us-east. It')],
    'a link twice on a page': [
      say('[One](https://parcels.example/a) [two](https://parcels.example/a). It'),
      'errors/409/quote_expired/index.mdx:18:34 The page links to `https://parcels.example/a` twice. Keep the first link. (link-repeated)',
    ],
  },
  styleDiagnostics,
);

test('rules of style stop no build', () => {
  const scratch = scratchContent();
  try {
    say('We saw an old quote.')(scratch);
    assert.deepEqual(readContent(scratch.root).diagnostics, []);
  } finally {
    scratch.remove();
  }
});
