import type { RootContent } from 'mdast';
import { textOf } from '../../reference/forms/sections.ts';
import type { Place, Problem } from './problem.ts';

/** The longest sentence and the longest section, in words. */
const SENTENCE = 30;
const SECTION = 220;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const countWords = (text: string) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** The writer is nobody: the page speaks to the reader. `US` and quoted code are something else. */
const firstPerson = /\b(?:I|I’m|I'm|[Ww]e|[Uu]s|[Oo]urs?|[Mm]y|[Mm]e|[Mm]ine|[Ll]et[’']s)\b/;

/** A node's text with a place-holder for code, which is no prose but counts as a word. */
const proseOf = (node: RootContent): string =>
  node.type === 'inlineCode'
    ? 'code'
    : 'children' in node
      ? node.children.map(proseOf).join('')
      : textOf(node);

/** Checks how the parsed text of a file is written: the length of sentences and sections, the voice, the links. */
export function proseProblems(file: string, children: RootContent[]): Problem[] {
  const problems: Problem[] = [];
  const placeOf = ({ position }: RootContent): Place => ({
    file,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
  });
  const links = new Set<string>();
  const visit = (node: RootContent) => {
    if (node.type === 'link') problems.push(...linkProblems(node.url, textOf(node), links, placeOf(node)));
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      problems.push(...sentenceProblems(proseOf(node), placeOf(node)));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  children.forEach(visit);

  let section: RootContent | undefined;
  let length = 0;
  for (const node of [...children, undefined]) {
    if (!node || (node.type === 'heading' && node.depth === 2)) {
      if (section && length > SECTION) {
        problems.push({
          ...placeOf(section),
          what: `The section has ${length} words.`,
          fix: `Say it in ${SECTION}, or divide it.`,
        });
      }
      section = node;
      length = 0;
    } else if (node.type !== 'yaml' && node.type !== 'code') {
      section ??= node;
      length += countWords(proseOf(node));
    }
  }
  return problems;
}

function sentenceProblems(text: string, place: Place): Problem[] {
  // Most paragraphs are shorter than the longest sentence, and need not be divided.
  if (countWords(text) <= SENTENCE && !firstPerson.test(text)) return [];
  return [...sentences.segment(text)].flatMap(({ segment }) => {
    const count = countWords(segment);
    const shown = `“${segment.trim().split(/\s+/).slice(0, 6).join(' ')} …”`;
    const [person] = firstPerson.exec(segment) ?? [];
    return [
      ...(count > SENTENCE
        ? [
            {
              ...place,
              what: `The sentence ${shown} has ${count} words.`,
              fix: `Divide it: ${SENTENCE} are enough.`,
            },
          ]
        : []),
      ...(person
        ? [
            {
              ...place,
              what: `The sentence ${shown} says “${person}”.`,
              fix: 'Speak to the reader, without a first person.',
            },
          ]
        : []),
    ];
  });
}

function linkProblems(url: string, text: string, seen: Set<string>, place: Place): Problem[] {
  const report = (what: string, fix: string) => [{ ...place, what, fix }];
  if (!text.trim()) return report(`The link to \`${url}\` has no words.`, 'Name what it leads to.');
  if (!url.startsWith('https:')) return [];
  if (!URL.canParse(url) || !new URL(url).hostname.includes('.') || /[\s.,;:!?)]$/.test(url)) {
    return report(`\`${url}\` is no well-formed address.`, 'Copy it from the address bar.');
  }
  const { href } = new URL(url);
  if (seen.has(href)) return report(`The page links to \`${url}\` twice.`, 'Keep the first link.');
  seen.add(href);
  return [];
}
