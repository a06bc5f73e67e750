import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { textOf } from '../prose/nodes.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { listContent } from './files.ts';

/** Words of the longest sentence and of the longest section. */
const MAX_SENTENCE = 30;
const MAX_SECTION = 220;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const countWords = (text: string) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** The writer is nobody: the page speaks to the reader. `US`, `I/O`, `us-east` and quoted code are something else. */
const firstPerson = /\b(?:I|I’m|I'm|[Ww]e|[Uu]s|[Oo]urs?|[Mm]y|[Mm]e|[Mm]ine|[Ll]et[’']s)\b(?![/-])/;

/** A node's text with a place-holder for code, which is no prose but counts as a word. */
const proseOf = (node: RootContent): string =>
  node.type === 'inlineCode'
    ? 'code'
    : 'children' in node
      ? node.children.map(proseOf).join('')
      : textOf(node);

/**
 * Checks how the texts below `root` are written: the length of sentences and sections, the voice, links
 * said twice. These are rules of style, which stop no build. The content must have passed its check.
 */
export const styleDiagnostics = (root: string): Diagnostic[] =>
  listContent(root)
    .files.filter(({ kind }) => kind !== 'api')
    .flatMap(({ path }) => proseDiagnostics(path, (mdxToMdast(readFileSync(path, 'utf8')) as Root).children));

function proseDiagnostics(file: string, children: RootContent[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const locationOf = ({ position }: RootContent): Location => ({
    file,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
  });
  const links = new Set<string>();
  const visit = (node: RootContent) => {
    if (node.type === 'link') {
      if (links.has(node.url)) {
        diagnostics.push({
          ...locationOf(node),
          message: `The page links to \`${node.url}\` twice.`,
          hint: 'Keep the first link.',
        });
      }
      links.add(node.url);
    }
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      diagnostics.push(...sentenceDiagnostics(proseOf(node), locationOf(node)));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  children.forEach(visit);

  let section: RootContent | undefined;
  let length = 0;
  for (const node of [...children, undefined]) {
    if (!node || (node.type === 'heading' && node.depth === 2)) {
      if (section && length > MAX_SECTION) {
        diagnostics.push({
          ...locationOf(section),
          message: `The section has ${length} words.`,
          hint: `Say it in ${MAX_SECTION}, or divide it.`,
        });
      }
      section = node;
      length = 0;
    } else if (node.type !== 'yaml' && node.type !== 'code') {
      section ??= node;
      length += countWords(proseOf(node));
    }
  }
  return diagnostics;
}

function sentenceDiagnostics(text: string, location: Location): Diagnostic[] {
  // Most paragraphs are shorter than the longest sentence, and need not be divided.
  if (countWords(text) <= MAX_SENTENCE && !firstPerson.test(text)) return [];
  return [...sentences.segment(text)].flatMap(({ segment }) => {
    const count = countWords(segment);
    const shown = `“${segment.trim().split(/\s+/).slice(0, 6).join(' ')} …”`;
    const [person] = firstPerson.exec(segment) ?? [];
    return [
      ...(count > MAX_SENTENCE
        ? [
            {
              ...location,
              message: `The sentence ${shown} has ${count} words.`,
              hint: `Divide it: ${MAX_SENTENCE} are enough.`,
            },
          ]
        : []),
      ...(person
        ? [
            {
              ...location,
              message: `The sentence ${shown} says “${person}”.`,
              hint: 'Speak to the reader, without a first person.',
            },
          ]
        : []),
    ];
  });
}
