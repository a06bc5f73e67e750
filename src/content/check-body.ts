import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isJsx, textOf, type MdastComponent } from '../prose/nodes.ts';
import { questions } from '../reference/labels.ts';
import type { Kind } from '../reference/schemas.ts';
import { componentMistakes } from './check-components.ts';
import type { Diagnostic, Mistake } from './diagnostic.ts';
import type { Source } from './source.ts';

const SECTIONS: string[] = Object.values(questions);

type Report = (node: RootContent | undefined, message: string, hint: string) => void;

const braces = {
  message: 'Braces hold code in MDX.',
  hint: 'Write `\\{`, or put code between backticks.',
} as const;
const images = { message: 'Pages carry no images.', hint: 'Say it in words.' } as const;

/** Content is prose: what is code or an image in MDX is a mistake here. */
const forbidden = {
  mdxjsEsm: { message: 'Content imports and exports nothing.', hint: 'Remove the line.' },
  mdxFlowExpression: braces,
  mdxTextExpression: braces,
  image: images,
  imageReference: images,
} as const satisfies Partial<Record<RootContent['type'], Mistake>>;

/** The tree of a file, or the mistake that keeps it from having one. */
function parse({ text, file }: Source): RootContent[] | Diagnostic {
  try {
    return (mdxToMdast(text) as Root).children;
  } catch (error) {
    const [, line = 1, column = 1, message = (error as Error).message] =
      /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
    return {
      file,
      line: Number(line),
      column: Number(column),
      message: `The MDX cannot be read: ${message}.`,
      hint: 'Close what is open, or put code between backticks.',
    };
  }
}

/** Checks the text of an MDX file: what may stand in it, where its links lead, which sections it has. */
export function bodyDiagnostics(source: Source, kind: Kind, errorIds: string[]): Diagnostic[] {
  const children = parse(source);
  if (!Array.isArray(children)) return [children];
  const diagnostics: Diagnostic[] = [];
  const report: Report = (node, message, hint) => {
    const { line = 1, column = 1 } = node?.position?.start ?? {};
    diagnostics.push({ file: source.file, line, column, message, hint });
  };
  const visit = (node: RootContent, ancestors: RootContent[]) => {
    if (node.type in forbidden) {
      const { message, hint } = forbidden[node.type as keyof typeof forbidden];
      report(node, message, hint);
    }
    if (node.type === 'link' || node.type === 'definition') checkLink(node, report);
    if (isJsx(node)) {
      for (const { message, hint } of componentMistakes(node as MdastComponent, ancestors, errorIds))
        report(node, message, hint);
    }
    if ('children' in node) node.children.forEach((child) => visit(child, [...ancestors, node]));
  };
  children.forEach((node) => visit(node, []));
  checkSections(children, kind, report);
  return diagnostics;
}

function checkLink(node: Extract<RootContent, { type: 'link' | 'definition' }>, report: Report) {
  const { url } = node;
  if (!/^(https:\/\/|mailto:)/.test(url)) {
    return report(
      node,
      `The link to \`${url}\` leads to no https: or mailto: URL.`,
      'Give the full URL; another error is linked by `related`, or by <ErrorLink code="…" />.',
    );
  }
  if (node.type === 'link' && !textOf(node).trim()) {
    return report(node, `The link to \`${url}\` has no words.`, 'Name what it leads to.');
  }
  const isWellFormed = URL.canParse(url) && new URL(url).hostname.includes('.') && !/[\s.,;:!?)]$/.test(url);
  if (url.startsWith('https:') && !isWellFormed) {
    report(node, `\`${url}\` is no well-formed URL.`, 'Copy it from the address bar.');
  }
}

function checkSections(children: RootContent[], kind: Kind, report: Report) {
  for (const heading of children.filter((node) => node.type === 'heading' && node.depth === 1)) {
    report(heading, 'The page writes its own title.', 'Begin sections with `##`.');
  }
  const sections = children.flatMap((node, index) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const next = children[index + 1];
    return [{ node, title: textOf(node), isEmpty: !next || next.type === 'heading' }];
  });
  for (const { node, title } of sections.filter(({ isEmpty }) => isEmpty)) {
    report(node, `The section “${title}” is empty.`, 'Answer its question.');
  }
  if (kind !== 'errors') {
    const isEmpty = children.every(({ type }) => type === 'yaml');
    if (isEmpty) report(undefined, 'The page has no text.', 'Write it below the front matter.');
    return;
  }
  const list = SECTIONS.map((title) => `\`## ${title}\``).join(', then ');
  for (const title of SECTIONS.filter((wanted) => !sections.some((found) => found.title === wanted))) {
    report(children.at(-1), `The section “${title}” is missing.`, `Write ${list}.`);
  }
  for (const { node, title } of sections.filter(({ title }) => !SECTIONS.includes(title))) {
    report(node, `“${title}” is no section of an error.`, `Write ${list}, and \`###\` below them.`);
  }
  const known = sections.filter(({ title }) => SECTIONS.includes(title));
  const misplaced = known.find(({ title }, place) => title !== SECTIONS[place]);
  if (misplaced && known.length >= SECTIONS.length) {
    report(misplaced.node, 'The sections are out of order.', `Write ${list}, each once.`);
  }
}
