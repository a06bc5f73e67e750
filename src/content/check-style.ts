import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { textOf } from '../prose/nodes.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { listContent } from './files.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first person. `US`, `I/O`, `us-east` and quoted code are something else. */
const firstPerson = /\b(?:I|I[’']m|[Ww]e|[Uu]s|[Oo]urs?|[Mm]y|[Mm]e|[Mm]ine|[Ll]et[’']s)\b(?![/-])/;
/** Words that mark a conclusion or a check of the writers, in which they may say “we”. */
const marksConclusion = /\b(?:conclu(?:de|sion)s?|assume|found|tests|don[’']t know)\b/;

/** Returns a node's text with a placeholder for code, which is not prose. */
const proseOf = (node: RootContent): string =>
  node.type === 'inlineCode'
    ? 'code'
    : 'children' in node
      ? node.children.map(proseOf).join('')
      : textOf(node);

/**
 * Checks how the texts below `root` are written: the voice, and links that a page repeats. These are rules of
 * style, which stop no build. The content must have passed its check.
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
  return diagnostics;
}

function sentenceDiagnostics(text: string, location: Location): Diagnostic[] {
  if (!firstPerson.test(text)) return [];
  return [...sentences.segment(text)].flatMap(({ segment }) => {
    const [person] = firstPerson.exec(segment) ?? [];
    if (!person || marksConclusion.test(segment)) return [];
    return [
      {
        ...location,
        message: `The sentence “${segment.trim().split(/\s+/).slice(0, 6).join(' ')} …” uses “${person}”.`,
        hint: 'Speak to the reader, or mark a conclusion: “We conclude …”.',
      },
    ];
  });
}
