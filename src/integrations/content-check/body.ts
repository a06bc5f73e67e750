import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { questions, textOf } from '../../reference/forms/sections.ts';
import type { Place, Problem } from './problem.ts';
import { proseProblems } from './prose.ts';
import type { Source } from './source.ts';

const SECTIONS: string[] = Object.values(questions);

type Node = RootContent;
interface Rule {
  what: string;
  fix: string;
}

/** Content is prose: what is code, markup or an image in MDX is a mistake here. */
const forbidden = {
  mdxjsEsm: { what: 'Content imports and exports nothing.', fix: 'Remove the line.' },
  mdxJsxFlowElement: {
    what: 'This is markup, or a component that does not exist.',
    fix: 'Write Markdown, or put code between backticks.',
  },
  mdxJsxTextElement: {
    what: 'This is markup, or a component that does not exist.',
    fix: 'Write Markdown, or put code between backticks.',
  },
  mdxFlowExpression: { what: 'Braces hold code in MDX.', fix: 'Write `\\{`, or put code between backticks.' },
  mdxTextExpression: { what: 'Braces hold code in MDX.', fix: 'Write `\\{`, or put code between backticks.' },
  image: { what: 'Pages carry no images.', fix: 'Say it in words.' },
} as const satisfies Partial<Record<Node['type'] | 'image', Rule>>;

/** Checks the prose of an MDX file; `isError` asks for the sections that every error has. */
export function bodyProblems(source: Source, isError: boolean): Problem[] {
  const at = (line = 1, column = 1): Place => ({ file: source.file, line, column });
  let children: Node[];
  try {
    ({ children } = mdxToMdast(source.text) as Root);
  } catch (error) {
    const [, line, column, message] =
      /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
    return [
      {
        ...at(Number(line ?? 1), Number(column ?? 1)),
        what: `The MDX cannot be read: ${message ?? (error as Error).message}.`,
        fix: 'Close what is open, or put code between backticks.',
      },
    ];
  }
  const problems = proseProblems(source.file, children);
  const report = (node: Node | undefined, rule: Rule) => {
    const start = node?.position?.start;
    problems.push({ ...at(start?.line, start?.column), ...rule });
  };
  const visit = (node: Node) => {
    if (node.type in forbidden) report(node, forbidden[node.type as keyof typeof forbidden]);
    if (node.type === 'link' && !/^(https:\/\/|mailto:)/.test(node.url)) {
      report(node, {
        what: `The link to \`${node.url}\` leads to no https: or mailto: address.`,
        fix: 'Give the full address; other errors are linked by `related`.',
      });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  children.forEach(visit);

  const headings = children.filter((node) => node.type === 'heading');
  for (const heading of headings.filter(({ depth }) => depth === 1)) {
    report(heading, { what: 'The page writes its own title.', fix: 'Begin sections with `##`.' });
  }
  const sections = children.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 2
      ? [
          {
            node,
            title: textOf(node),
            isEmpty: !children[index + 1] || children[index + 1]!.type === 'heading',
          },
        ]
      : [],
  );
  for (const { node, title } of sections.filter(({ isEmpty }) => isEmpty)) {
    report(node, { what: `The section “${title}” is empty.`, fix: 'Answer its question.' });
  }
  if (isError) {
    const list = SECTIONS.map((title) => `\`## ${title}\``).join(', then ');
    for (const title of SECTIONS.filter((wanted) => !sections.some((found) => found.title === wanted))) {
      report(children.at(-1), { what: `The section “${title}” is missing.`, fix: `Write ${list}.` });
    }
    for (const { node, title } of sections.filter(({ title }) => !SECTIONS.includes(title))) {
      report(node, {
        what: `“${title}” is no section of an error.`,
        fix: `Write ${list}, and \`###\` below them.`,
      });
    }
    const known = sections.map(({ title }) => title).filter((title) => SECTIONS.includes(title));
    const misplaced = known.findIndex(
      (title, index) => known.length === SECTIONS.length && title !== SECTIONS[index],
    );
    if (misplaced >= 0 || known.length > SECTIONS.length) {
      report(sections[Math.max(misplaced, 0)]?.node, {
        what: 'The sections are out of order.',
        fix: `Write ${list}, each once.`,
      });
    }
  } else if (children.every(({ type }) => type === 'yaml')) {
    report(undefined, { what: 'The page has no text.', fix: 'Write it below the front matter.' });
  }
  return problems;
}
