import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
/** Text in place of the first sentence of the body. */
const say = (text: string) => edit(quote, 'A quote lives for a day.', text);

testMistakes({
  'a component that there is not': [
    say('A <Quote /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<Quote>` is not a component of the content. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs, <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code, <Fixer name="…" /> at the beginning of a step, and <Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠. Put code between backticks. (component-unknown)',
  ],
  markup: [
    say('A <b>quote</b> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 HTML tags such as `<b>` are not allowed in the text. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs, <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code, <Fixer name="…" /> at the beginning of a step, and <Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠. Put code between backticks. (html-in-text)',
  ],
  'a fragment': [
    say('A <>quote</> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 HTML tags such as `<>` are not allowed in the text. The components are <Callout kind="note"> or <Callout kind="caution"> around paragraphs, <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code, <Fixer name="…" /> at the beginning of a step, and <Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠. Put code between backticks. (html-in-text)',
  ],
  'a callout without a kind': [
    say('<Callout>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` needs `kind`. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-property-missing)',
  ],
  'a kind that there is not': [
    say('<Callout kind="tip">\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `kind` of `<Callout>` is not valid: expected one of "note"|"caution". Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-property-invalid)',
  ],
  'a property that there is not': [
    say('<Callout kind="note" id="a">\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` has no property `id`. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-property-unknown)',
  ],
  'an expression as a property': [
    say('<Callout kind={note}>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 The value of `kind` in `<Callout>` must be a text in quotes. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-property-not-text)',
  ],
  'a property without a value': [
    say('<Callout kind>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 The value of `kind` in `<Callout>` must be a text in quotes. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-property-not-text)',
  ],
  'properties from an expression': [
    say('<Callout {...note}>\n\nA quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` cannot take an expression. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-expression)',
  ],
  'a callout that is never closed': [
    say('<Callout kind="note">\n\nA quote.'),
    'errors/409/quote_expired/index.mdx:18:1 The MDX cannot be parsed: Expected a closing tag for `<Callout>`. Close every tag and brace. Write a literal brace as `\\{` and `<` as `\\<`, a link as [text](url), and put code between backticks. (mdx-invalid)',
  ],
  'a callout that was never opened': [
    say('A quote.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:20:1 The MDX cannot be parsed: Unexpected closing tag `</Callout>`, expected an open tag first. Close every tag and brace. Write a literal brace as `\\{` and `<` as `\\<`, a link as [text](url), and put code between backticks. (mdx-invalid)',
  ],
  'an empty callout': [
    say('<Callout kind="note"></Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` is empty. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-empty)',
  ],
  'a callout within a sentence': [
    say('A <Callout kind="note">quote</Callout> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<Callout>` is inside of a line, but its tags need separate lines. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-inline)',
  ],
  'a callout within a callout': [
    say('<Callout kind="note">\n\n<Callout kind="note">\n\nA quote.\n\n</Callout>\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:20:1 `<Callout>` cannot be inside of another block. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-nested)',
  ],
  'a callout within a quotation': [
    say('> <Callout kind="note">\n>\n> A quote.\n>\n> </Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:3 `<Callout>` cannot be inside of another block. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-nested)',
  ],
  'a callout within a list': [say('- One:\n\n  <Callout kind="note">\n\n  A quote.\n\n  </Callout>\n\nIt')],
  'a heading within a callout': [
    say('<Callout kind="note">\n\n### A quote\n\nIt.\n\n</Callout>\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<Callout>` cannot contain a heading. Write <Callout kind="note"> or <Callout kind="caution"> around paragraphs. (component-heading)',
  ],
  'a component’s name in code is text': [
    say('`<Callout>` and `<Quote>`.\n\n```mdx\n<Callout>\n<ErrorLink />\n```\n\nIt'),
  ],
  'a link to an error without a code': [
    say('A <ErrorLink /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `<ErrorLink>` needs `code`. Write <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code. (component-property-missing)',
  ],
  'a link to a code that is none': [
    say('A <ErrorLink code="depot closed" /> lives.'),
    'errors/409/quote_expired/index.mdx:18:3 `code` of `<ErrorLink>` is not valid: is not a valid code. Write <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code. (component-property-invalid)',
  ],
  'a link to a code in another spelling': [
    say('See <ErrorLink code="Depot-Closed" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error Depot-Closed. Did you mean depot_closed? (error-unknown)',
  ],
  'a link to an error that there is not': [
    say('See <ErrorLink code="depo_closed" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error depo_closed. Did you mean depot_closed? (error-unknown)',
  ],
  'a link to an error that no other is like': [
    say('See <ErrorLink code="zzzzzz" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error zzzzzz. The errors are 404/label_voided, 404/parcel_not_found, 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
  ],
  'a link to a code that two statuses have': [
    say('See <ErrorLink code="label_voided" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 Several statuses have the code `label_voided`: 404/label_voided, 409/label_voided. Add the status that you mean, such as status="404". (error-ambiguous)',
  ],
  'a link to a code in another status': [
    say('See <ErrorLink code="depot_closed" status="404" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 There is no error 404/depot_closed. Did you mean 409/depot_closed? (error-unknown)',
  ],
  'a link to a status that is none': [
    say('See <ErrorLink code="depot_closed" status="4" />. It'),
    'errors/409/quote_expired/index.mdx:18:5 `status` of `<ErrorLink>` is not valid: is not an HTTP status. Write <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code. (component-property-invalid)',
  ],
  'a link to an error with text of its own': [
    say('See <ErrorLink code="depot_closed">it</ErrorLink>. It'),
    'errors/409/quote_expired/index.mdx:18:5 `<ErrorLink>` cannot contain text, because its text is generated. Write <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code. (component-with-text)',
  ],
  'a link to an error that stands alone': [
    say('<ErrorLink code="depot_closed" />\n\nIt'),
    'errors/409/quote_expired/index.mdx:18:1 `<ErrorLink>` must be inside of a sentence. Write <ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code. (component-not-inline)',
  ],
});
