import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { textOf } from '../prose/nodes.ts';
import { collectDiagnostics, type Diagnostic, type Location, type Report } from './diagnostics.ts';
import { listContent } from './files.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first person. `US`, `I/O`, `us-east` and quoted code are something else. */
const FIRST_PERSON = /\b(?:I|I[’']m|[Ww]e|[Uu]s|[Oo]urs?|[Mm]y|[Mm]e|[Mm]ine|[Ll]et[’']s)\b(?![/-])/;
/** Words that mark a conclusion or a check of the writers, in which they may write “we”. */
const CONCLUSION = /\b(?:conclu(?:de|sion)s?|assume|found|tests|don[’']t know)\b/;

/** Returns a node's text with a placeholder for code, which is not prose. */
const proseOf = (node: RootContent): string =>
  node.type === 'inlineCode'
    ? 'code'
    : 'children' in node
      ? node.children.map(proseOf).join('')
      : textOf(node);

/**
 * Checks the style of the texts below `root`: the first person, and links that a page repeats. A build doesn't
 * check the style. The content must have passed its check.
 */
export function styleDiagnostics(root: string): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const { path: file, kind } of listContent(root).files) {
    if (kind === 'api') continue;
    const links = new Set<string>();
    const visit = (node: RootContent) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const location = { file, line, column };
      if (node.type === 'link') {
        if (links.has(node.url)) report(location, 'link-repeated', node.url);
        links.add(node.url);
      }
      if (node.type === 'paragraph' || node.type === 'tableCell') checkVoice(proseOf(node), location, report);
      if ('children' in node) node.children.forEach(visit);
    };
    (mdxToMdast(readFileSync(file, 'utf8')) as Root).children.forEach(visit);
  }
  return diagnostics;
}

function checkVoice(text: string, location: Location, report: Report) {
  if (!FIRST_PERSON.test(text)) return;
  for (const { segment } of sentences.segment(text)) {
    const [word] = FIRST_PERSON.exec(segment) ?? [];
    if (!word || CONCLUSION.test(segment)) continue;
    const beginning = `${segment.trim().split(/\s+/).slice(0, 6).join(' ')} …`;
    report(location, 'first-person', word, beginning);
  }
}
