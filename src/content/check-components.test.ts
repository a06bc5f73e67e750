import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes({
  'a component that there is not': [
    say('A <Quote /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<Quote>` is no component of the content. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs and <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two; code stands between backticks.',
  ],
  markup: [
    say('A <b>quote</b> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<b>` is markup, which content has none of. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs and <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two; code stands between backticks.',
  ],
  'a fragment': [
    say('A <>quote</> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<>` is markup, which content has none of. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs and <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two; code stands between backticks.',
  ],
  'a callout without a kind': [
    say('<Callout>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` lacks `kind`. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a kind that there is not': [
    say('<Callout kind="tip">\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `kind` of `<Callout>` is wrong: expected one of "note"|"caution". Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a property that there is not': [
    say('<Callout kind="note" id="a">\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` knows no `id`. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'an expression as a property': [
    say('<Callout kind={note}>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `kind` of `<Callout>` is no text. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a property without a value': [
    say('<Callout kind>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `kind` of `<Callout>` is no text. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'properties from an expression': [
    say('<Callout {...note}>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` takes no expression. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a callout that is never closed': [
    say('<Callout kind="note">\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 The MDX cannot be read: Expected a closing tag for `<Callout>`. Close what is open. A brace is written `\\{` and `<` is `\\<`, a link is [text](url), and code stands between backticks.',
  ],
  'a callout that was never opened': [
    say('A quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:20:1 The MDX cannot be read: Unexpected closing tag `</Callout>`, expected an open tag first. Close what is open. A brace is written `\\{` and `<` is `\\<`, a link is [text](url), and code stands between backticks.',
  ],
  'an empty callout': [
    say('<Callout kind="note"></Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` is empty. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a callout within a sentence': [
    say('A <Callout kind="note">quote</Callout> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<Callout>` stands within a line: its tags go on lines of their own. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a callout within a callout': [
    say('<Callout kind="note">\n\n<Callout kind="note">\n\nA quote.\n\n</Callout>\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:20:1 `<Callout>` stands within another block. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a callout within a quotation': [
    say('> <Callout kind="note">\n>\n> A quote.\n>\n> </Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:3 `<Callout>` stands within another block. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a callout within a list': [say('- One:\n\n  <Callout kind="note">\n\n  A quote.\n\n  </Callout>\n\nIt')],
  'a heading within a callout': [
    say('<Callout kind="note">\n\n### A quote\n\nIt.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` holds a heading. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs.',
  ],
  'a component’s name in code is text': [
    say('`<Callout>` and `<Quote>`.\n\n```mdx\n<Callout>\n<ErrorLink />\n```\n\nIt'),
  ],
  'a link to an error without a code': [
    say('A <ErrorLink /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<ErrorLink>` lacks `code`. Write <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two.',
  ],
  'a link to a code that is none': [
    say('A <ErrorLink code="depot closed" /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `code` of `<ErrorLink>` is wrong: is no code. Write <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two.',
  ],
  'a link to a code in another spelling': [
    say('See <ErrorLink code="Depot-Closed" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error Depot-Closed. Did you mean depot_closed?',
  ],
  'a link to an error that there is not': [
    say('See <ErrorLink code="depo_closed" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error depo_closed. Did you mean depot_closed?',
  ],
  'a link to an error that no other is like': [
    say('See <ErrorLink code="zzzzzz" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error zzzzzz. There are: 404/label_voided, 404/parcel_not_found, 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired.',
  ],
  'a link to a code that stands in two statuses': [
    say('See <ErrorLink code="label_voided" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 `label_voided` stands in several statuses: 404/label_voided, 409/label_voided. Name the one that is meant, such as status="404".',
  ],
  'a link to a code in another status': [
    say('See <ErrorLink code="depot_closed" status="404" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error 404/depot_closed. There is 409/depot_closed.',
  ],
  'a link to a status that is none': [
    say('See <ErrorLink code="depot_closed" status="4" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 `status` of `<ErrorLink>` is wrong: is no status of an error. Write <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two.',
  ],
  'a link to an error with text of its own': [
    say('See <ErrorLink code="depot_closed">it</ErrorLink>. It'),
    'errors/409/quote_expired/index.mdx:18:5 `<ErrorLink>` holds text: it brings its own. Write <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two.',
  ],
  'a link to an error that stands alone': [
    say('<ErrorLink code="depot_closed" />\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<ErrorLink>` stands alone: it belongs into a sentence. Write <ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two.',
  ],
});
