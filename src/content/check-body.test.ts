import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes({
  'markup that is never closed': [
    say('A <b>quote.'),
    'errors/409/quote_expired/index.mdx:18:3 The MDX cannot be parsed: Expected a closing tag for `<b>` (18:3) before the end of `paragraph`. Close every tag and brace. Write a literal brace as `\\{` and `<` as `\\<`, a link as [text](url), and put code between backticks. (mdx-invalid)',
  ],
  'code in braces': [
    say('A {quote} lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `{` starts a JavaScript expression in MDX, and the text cannot contain any. Write `\\{`, or put code between backticks. (expression-in-text)',
  ],
  'code in braces on a line of its own': [
    say('{quote}\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 `{` starts a JavaScript expression in MDX, and the text cannot contain any. Write `\\{`, or put code between backticks. (expression-in-text)',
  ],
  'an import': [
    say("import Quote from './Quote.astro';\n\nA quote."),
    'errors/409/quote_expired/index.mdx:18:1 The text cannot use `import` or `export`. Remove the line. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs, <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code, <Fixer name="…" /> at the beginning of a step, and <Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠. Put code between backticks. (import-in-text)',
  ],
  'an export': [
    say('export const a = 1;\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 The text cannot use `import` or `export`. Remove the line. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs, <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code, <Fixer name="…" /> at the beginning of a step, and <Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠. Put code between backticks. (import-in-text)',
  ],
  'an image': [
    say('![A quote](https://parcels.example/quote.png)'),
    'errors/409/quote_expired/index.mdx:18:1 Pages cannot contain images. Describe the image in words. (image-in-text)',
  ],
  'an HTML comment': [
    say('<!-- A quote. -->'),
    'errors/409/quote_expired/index.mdx:18:1 Comments are not allowed in the text. Remove the comment. (comment-in-text)',
  ],
  'braces and tags in code are text': [
    say('A `{quote}` and `<Callout>`.\n\n```jsx\n<Callout>{x}\n```\n\nIt'),
  ],
  'a missing section': [
    edit(quote, /^## How to fix it$/m, '### How to fix it'),
    'errors/409/quote_expired/index.mdx:35:1 The section “How to fix it” is missing. Write it, or mark the error as a draft: `state: { is: draft }`. (section-missing)',
  ],
  'an empty section': [
    edit(quote, /## Why it happens\n[\s\S]*?(?=## How)/, '## Why it happens\n\n'),
    'errors/409/quote_expired/index.mdx:16:1 The section “Why it happens” is empty. Write it, or remove its heading. (section-empty)',
  ],
  'a section of its own': [edit(quote, '## Easily', '## Prices\n\nHigh.\n\n## Easily')],
  'a section of its own without text': [
    edit(quote, '## Easily', '## Prices\n\n## Easily'),
    'errors/409/quote_expired/index.mdx:33:1 The section “Prices” is empty. Write it, or remove its heading. (section-empty)',
  ],
  'a section written twice': [
    edit(quote, '## Easily', '## How to fix it\n\nAgain.\n\n## Easily'),
    'errors/409/quote_expired/index.mdx:33:1 The section “How to fix it” appears twice. Combine both into one section. (section-repeated)',
  ],
  'a title': [
    say('\n# A title\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:16:1 The section “Why it happens” is empty. Write it, or remove its heading. (section-empty)',
    'errors/409/quote_expired/index.mdx:19:1 The page already has a title. Begin sections with `##`. (title-in-text)',
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
    'error-object.mdx:1:1 The page has no text. Write it below the front matter. (text-missing)',
  ],
  'a link that is not secure': [
    say('A [quote](http://parcels.example) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `http://parcels.example` is not an https: or mailto: URL. Use the full URL. To link another error, use `related` or <ErrorLink code="…" />. (link-not-https)',
  ],
  'a link to a path': [
    say('A [quote](/quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `/quotes` is not an https: or mailto: URL. Use the full URL. To link another error, use `related` or <ErrorLink code="…" />. (link-not-https)',
  ],
  'a link without words': [
    say('A [](https://parcels.example/quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 The link to `https://parcels.example/quotes` has no text. Describe the target of the link. (link-without-text)',
  ],
  'a link that ends in a comma': [
    say('A [quote](https://parcels.example/quotes,) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `https://parcels.example/quotes,` is not a well-formed URL. Copy it from the address bar. (link-malformed)',
  ],
  'a link to no host': [
    say('A [quote](https://quotes) lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `https://quotes` is not a well-formed URL. Copy it from the address bar. (link-malformed)',
  ],
});
