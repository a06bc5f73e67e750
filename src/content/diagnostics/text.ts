import { contentComponents } from '../../prose/content-components.ts';
import type { DiagnosticTable } from './table.ts';

const usages = Object.values(contentComponents).map(({ usage }) => usage);
const COMPONENTS = `The components are ${new Intl.ListFormat('en').format(usages)}. Put code between backticks.`;

/** Diagnostics of the MDX texts. */
export const textDiagnostics = {
  'mdx-invalid': (reason: string) => [
    `The MDX cannot be parsed: ${reason}.`,
    'Close every tag and brace. Write a literal brace as `\\{` and `<` as `\\<`, a link as [text](url), and put code between backticks.',
  ],
  'text-too-complex': (sign: string, count: number, most: number) => [
    `The text contains the character \`${sign}\` ${count.toLocaleString('en')} times, and the limit is ${most.toLocaleString('en')}.`,
    'Shorten the text. It would take minutes to parse.',
  ],
  'text-missing': () => ['The page has no text.', 'Write it below the front matter.'],
  'text-nested-too-deep': (most: number) => [
    `The text is nested more than ${most} levels deep.`,
    'Use fewer levels of lists and quotes.',
  ],
  'comment-in-text': () => ['Comments are not allowed in the text.', 'Remove the comment.'],
  'expression-in-text': () => [
    '`{` starts a JavaScript expression in MDX, and the text cannot contain any.',
    'Write `\\{`, or put code between backticks.',
  ],
  'import-in-text': () => ['The text cannot use `import` or `export`.', `Remove the line. ${COMPONENTS}`],
  'image-in-text': () => ['Pages cannot contain images.', 'Describe the image in words.'],
  'footnote-in-text': () => [
    'Footnotes are not allowed, since several texts share a page.',
    'Put the note into the sentence, or link the source.',
  ],
  'title-in-text': () => ['The page already has a title.', 'Begin sections with `##`.'],
  'heading-underlined': () => [
    'This line is a heading, because the next line consists of dashes or equals signs.',
    'Begin a heading with `##`. To write a horizontal rule, put an empty line before it.',
  ],
  'heading-too-deep': (most: number) => [
    `The heading has more than ${most} signs.`,
    `Use at most ${most}: on the page of a status, headings are one level lower.`,
  ],
  'heading-without-words': () => [
    'The heading contains no letters or digits, so nothing can link to it.',
    'Put the heading into words.',
  ],
  'heading-nested': () => [
    'The heading is inside of another block.',
    'Move it out of the list, the quote or the table.',
  ],
  'heading-anchor-taken': (id: string) => [
    `The heading would get the anchor \`${id}\`, which the page uses for something else.`,
    'Reword the heading.',
  ],
  'section-empty': (title: string) => [
    `The section “${title}” is empty.`,
    'Write it, or remove its heading.',
  ],
  'section-missing': (title: string) => [
    `The section “${title}” is missing.`,
    'Write it, or mark the error as a draft: `state: { is: draft }`.',
  ],
  'draft-frozen': (url: string, file: string) => [
    `The error is a draft, but ${file} contains ${url}, which leads to it. Published URLs are permanent.`,
    'Write the page, and remove the state.',
  ],
  'section-repeated': (title: string) => [
    `The section “${title}” appears twice.`,
    'Combine both into one section.',
  ],
  'link-not-https': (url: string) => [
    `The link to \`${url}\` is not an https: or mailto: URL.`,
    'Use the full URL. To link another error, use `related` or <ErrorLink code="…" />.',
  ],
  'link-without-text': (url: string) => [
    `The link to \`${url}\` has no text.`,
    'Describe the target of the link.',
  ],
  'link-malformed': (url: string) => [
    `\`${url}\` is not a well-formed URL.`,
    'Copy it from the address bar.',
  ],
  'link-to-missing-page': (url: string, meant: string | undefined) => [
    `The link to \`${url}\` leads to a page that this reference does not have.`,
    meant
      ? `Link ${meant} with \`related\` or <ErrorLink>, or link another page.`
      : 'Link another page, or put the information into the text.',
  ],
  'component-unknown': (name: string) => [`\`<${name}>\` is not a component of the content.`, COMPONENTS],
  'html-in-text': (name: string) => [
    `HTML tags such as \`<${name}>\` are not allowed in the text.`,
    COMPONENTS,
  ],
  'component-expression': (name: string, usage: string) => [
    `\`<${name}>\` cannot take an expression.`,
    `Write ${usage}.`,
  ],
  'component-property-not-text': (name: string, key: string, usage: string) => [
    `The value of \`${key}\` in \`<${name}>\` must be a text in quotes.`,
    `Write ${usage}.`,
  ],
  'component-property-missing': (name: string, key: string, usage: string) => [
    `\`<${name}>\` needs \`${key}\`.`,
    `Write ${usage}.`,
  ],
  'component-property-unknown': (name: string, key: string, usage: string) => [
    `\`<${name}>\` has no property \`${key}\`.`,
    `Write ${usage}.`,
  ],
  'component-property-invalid': (name: string, key: string, reason: string, usage: string) => [
    `\`${key}\` of \`<${name}>\` is not valid: ${reason}.`,
    `Write ${usage}.`,
  ],
  'component-not-inline': (name: string, usage: string) => [
    `\`<${name}>\` must be inside of a sentence.`,
    `Write ${usage}.`,
  ],
  'component-inline': (name: string, usage: string) => [
    `\`<${name}>\` is inside of a line, but its tags need separate lines.`,
    `Write ${usage}.`,
  ],
  'component-nested': (name: string, usage: string) => [
    `\`<${name}>\` cannot be inside of another block.`,
    `Write ${usage}.`,
  ],
  'component-empty': (name: string, usage: string) => [`\`<${name}>\` is empty.`, `Write ${usage}.`],
  'component-heading': (name: string, usage: string) => [
    `\`<${name}>\` cannot contain a heading.`,
    `Write ${usage}.`,
  ],
  'component-with-text': (name: string, usage: string) => [
    `\`<${name}>\` cannot contain text, because its text is generated.`,
    `Write ${usage}.`,
  ],
  'error-ambiguous': (code: string, ids: string[], status: number) => [
    `Several statuses have the code \`${code}\`: ${ids.join(', ')}.`,
    `Add the status that you mean, such as status="${status}".`,
  ],
  'link-repeated': (url: string) => [`The page links to \`${url}\` twice.`, 'Keep the first link.'],
  'first-person': (word: string, sentence: string) => [
    `The sentence “${sentence}” uses “${word}”.`,
    'Address the reader. “We” is for conclusions, such as “We conclude this from …”.',
  ],
} satisfies DiagnosticTable;
