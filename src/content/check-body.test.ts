import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes({
  'markup that is never closed': [
    say('A <b>quote.'),
    'errors/409/quote_expired/index.mdx:18:3 The MDX cannot be read: Expected a closing tag for `<b>` (18:3) before the end of `paragraph`. Close what is open. A brace is written `\\{` and `<` is `\\<`, a link is [text](url), and code stands between backticks.',
  ],
  'code in braces': [
    say('A {quote} lives.'),
    'errors/409/quote_expired/index.mdx:18:3 Braces hold code in MDX. Write `\\{`, or put code between backticks.',
  ],
  'code in braces on a line of its own': [
    say('{quote}\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 Braces hold code in MDX. Write `\\{`, or put code between backticks.',
  ],
  'an import': [
    say("import Quote from './Quote.astro';\n\nA quote."),
    'errors/409/quote_expired/index.mdx:18:1 Content imports and exports nothing. Remove the line.',
  ],
  'an export': [
    say('export const a = 1;\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 Content imports and exports nothing. Remove the line.',
  ],
  'an image': [
    say('![A quote](https://parcels.example/quote.png)'),
    'errors/409/quote_expired/index.mdx:18:1 Pages carry no images. Say it in words.',
  ],
  'an HTML comment': [
    say('<!-- A quote. -->'),
    'errors/409/quote_expired/index.mdx:18:1 The MDX cannot be read: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` (note: to create a comment in MDX, use `{/* text */}`). Close what is open. A brace is written `\\{` and `<` is `\\<`, a link is [text](url), and code stands between backticks.',
  ],
  'braces and tags in code are text': [
    say('A `{quote}` and `<Callout>`.\n\n```jsx\n<Callout>{x}\n```\n\nIt'),
  ],
  'a missing section': [
    edit(quote, /^## How to fix it$/m, '### How to fix it'),
    'errors/409/quote_expired/index.mdx:35:1 The section “How to fix it” is missing. Every error has `## How to fix it` and `## Why it happens`.',
  ],
  'an empty section': [
    edit(quote, /## Why it happens\n[\s\S]*?(?=## How)/, '## Why it happens\n\n'),
    'errors/409/quote_expired/index.mdx:16:1 The section “Why it happens” is empty. Write it, or remove its heading.',
  ],
  'a section of its own': [edit(quote, '## Easily', '## Prices\n\nHigh.\n\n## Easily')],
  'a section of its own without text': [
    edit(quote, '## Easily', '## Prices\n\n## Easily'),
    'errors/409/quote_expired/index.mdx:33:1 The section “Prices” is empty. Write it, or remove its heading.',
  ],
  'a section written twice': [
    edit(quote, '## Easily', '## How to fix it\n\nAgain.\n\n## Easily'),
    'errors/409/quote_expired/index.mdx:33:1 The section “How to fix it” stands twice. Make one of the two.',
  ],
  'a title': [
    say('\n# A title\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:16:1 The section “Why it happens” is empty. Write it, or remove its heading.',
    'errors/409/quote_expired/index.mdx:19:1 The page writes its own title. Begin sections with `##`.',
  ],
  'sections in another order': [
    (scratch) => {
      scratch.edit(quote, '## Why it happens', '## Later');
      scratch.edit(quote, '## How to fix it', '## Why it happens');
      scratch.edit(quote, '## Later', '## How to fix it');
    },
  ],
  'a page without text': [
    edit('error-object.mdx', /(---\n[\s\S]*?---\n)[\s\S]*/, '$1'),
    'error-object.mdx:1:1 The page has no text. Write it below the front matter.',
  ],
  'a link that is not secure': [
    say('A [quote](http://parcels.example) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `http://parcels.example` leads to no https: or mailto: URL. Give the full URL; another error is linked by `related`, or by <ErrorLink code="…" />.',
  ],
  'a link to a path': [
    say('A [quote](/quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `/quotes` leads to no https: or mailto: URL. Give the full URL; another error is linked by `related`, or by <ErrorLink code="…" />.',
  ],
  'a link without words': [
    say('A [](https://parcels.example/quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `https://parcels.example/quotes` has no words. Name what it leads to.',
  ],
  'a link that ends in a comma': [
    say('A [quote](https://parcels.example/quotes,) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `https://parcels.example/quotes,` is no well-formed URL. Copy it from the address bar.',
  ],
  'a link to no host': [
    say('A [quote](https://quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `https://quotes` is no well-formed URL. Copy it from the address bar.',
  ],
});
