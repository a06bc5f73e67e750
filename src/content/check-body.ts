import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { HEADING_LEVELS, headingIds } from '../prose/headings.ts';
import { isJsx, textOf } from '../prose/nodes.ts';
import { sections as headings } from '../reference/labels.ts';
import type { Kind } from '../reference/schemas.ts';
import { componentMistakes, type ErrorIds } from './check-components.ts';
import type { Diagnostic, Location, Mistake } from './diagnostic.ts';
import type { Source } from './source.ts';

/** Levels of lists, quotes and emphasis within each other: more than anybody can follow. */
const MAX_DEPTH = 50;
const REQUIRED: string[] = [headings.fix, headings.why];

type Report = (node: RootContent | undefined, message: string, hint: string) => void;

/** What a text says that only its surroundings can judge. */
export interface Body {
  diagnostics: Diagnostic[];
  /** The ids that its headings get where it stands alone. */
  headings: (Location & { id: string })[];
  links: (Location & { url: string })[];
}

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

/** Checks the text of an MDX file: what may stand in it, where its links lead, which sections it has. */
export function checkBody(source: Source, kind: Kind, idsByCode: ErrorIds): Body {
  const body: Body = { diagnostics: [], headings: [], links: [] };
  const children = parse(source);
  if (!Array.isArray(children)) return { ...body, diagnostics: [children] };
  const locationOf = (node: RootContent | undefined): Location => {
    const { line = 1, column = 1 } = node?.position?.start ?? {};
    return { file: source.file, line, column };
  };
  const report: Report = (node, message, hint) =>
    body.diagnostics.push({ ...locationOf(node), message, hint });
  const visit = (node: RootContent, ancestors: RootContent[]) => {
    if (ancestors.length > MAX_DEPTH) {
      return report(node, `The text is nested more than ${MAX_DEPTH} levels deep.`, 'Make it flat.');
    }
    if (node.type in forbidden) {
      const { message, hint } = forbidden[node.type as keyof typeof forbidden];
      report(node, message, hint);
    }
    if (node.type === 'link' || node.type === 'definition') {
      checkLink(node, report);
      body.links.push({ ...locationOf(node), url: node.url });
    }
    if (isJsx(node)) {
      const mistakes = componentMistakes(node, ancestors, idsByCode);
      for (const { message, hint } of mistakes) report(node, message, hint);
    }
    if ('children' in node) node.children.forEach((child) => visit(child, [...ancestors, node]));
  };
  children.forEach((node) => visit(node, []));
  checkSections(children, kind, report);
  const idOf = headingIds();
  for (const node of children) {
    if (node.type !== 'heading' || !HEADING_LEVELS.includes(node.depth)) continue;
    body.headings.push({ ...locationOf(node), id: idOf(textOf(node)) });
  }
  return body;
}

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
      hint: 'Close what is open. A brace is written `\\{` and `<` is `\\<`, a link is [text](url), and code stands between backticks.',
    };
  }
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
    report(node, `The section “${title}” is empty.`, 'Write it, or remove its heading.');
  }
  if (kind !== 'errors') {
    const isEmpty = children.every(({ type }) => type === 'yaml');
    if (isEmpty) report(undefined, 'The page has no text.', 'Write it below the front matter.');
    return;
  }
  const required = REQUIRED.map((title) => `\`## ${title}\``).join(' and ');
  for (const title of REQUIRED.filter((wanted) => !sections.some((found) => found.title === wanted))) {
    report(children.at(-1), `The section “${title}” is missing.`, `Every error has ${required}.`);
  }
  const seen = new Set<string>();
  for (const { node, title } of sections) {
    if (seen.has(title)) report(node, `The section “${title}” stands twice.`, 'Make one of the two.');
    seen.add(title);
  }
}
