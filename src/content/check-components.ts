import type { RootContent } from 'mdast';
import { componentOf, type MdastComponent } from '../prose/nodes.ts';
import { contentComponents, errorNameOf } from '../prose/content-components.ts';
import { formatId, parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import type { Mistake } from './diagnostic.ts';

const usages = Object.values(contentComponents).map(({ usage }) => usage);
const COMPONENTS = `The components are ${new Intl.ListFormat('en').format(usages)}; code stands between backticks.`;

/** The ids of all errors, by their codes. */
export type ErrorIds = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with an element of JSX: its name, its properties, its place, or what it names. */
export function componentMistakes(
  node: MdastComponent,
  ancestors: RootContent[],
  idsByCode: ErrorIds,
): Mistake[] {
  const component = componentOf(node);
  const name = node.name ?? '';
  if (!component) {
    const message = /^[A-Z]/.test(name)
      ? `\`<${name}>\` is no component of the content.`
      : `\`<${name}>\` is markup, which content has none of.`;
    return [{ message, hint: COMPONENTS }];
  }
  const mistakes: Mistake[] = [];
  const report = (message: string) => mistakes.push({ message, hint: `Write ${component.usage}.` });
  const properties: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') report(`\`<${name}>\` takes no expression.`);
    else if (typeof attribute.value !== 'string')
      report(`\`${attribute.name}\` of \`<${name}>\` is no text.`);
    else properties[attribute.name] = attribute.value;
  }
  if (!mistakes.length) {
    for (const issue of component.properties.safeParse(properties).error?.issues ?? []) {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : issue.path;
      const isUnknown = issue.code === 'unrecognized_keys';
      const isMissing = key !== undefined && !(String(key) in properties);
      report(
        isMissing
          ? `\`<${name}>\` lacks \`${String(key)}\`.`
          : isUnknown
            ? `\`<${name}>\` knows no \`${String(key)}\`.`
            : `\`${String(key)}\` of \`<${name}>\` is wrong: ${issue.message.replace(/^Invalid \w+: /, '')}.`,
      );
    }
  }
  if (component.isBlock) {
    const around = ancestors.find(({ type }) => type !== 'list' && type !== 'listItem');
    if (node.type === 'mdxJsxTextElement')
      report(`\`<${name}>\` stands within a line: its tags go on lines of their own.`);
    else if (around) report(`\`<${name}>\` stands within another block.`);
    else if (!node.children.length) report(`\`<${name}>\` is empty.`);
    const heading = node.children.find(({ type }) => type === 'heading');
    if (heading) report(`\`<${name}>\` holds a heading.`);
  } else {
    if (node.type === 'mdxJsxFlowElement') report(`\`<${name}>\` stands alone: it belongs into a sentence.`);
    if (node.children.length) report(`\`<${name}>\` holds text: it brings its own.`);
  }
  return mistakes.length || name !== 'ErrorLink' ? mistakes : linkMistakes(properties, idsByCode);
}

/** What is wrong with the error that a link names. */
function linkMistakes(properties: Record<string, string>, idsByCode: ErrorIds): Mistake[] {
  const { code, status } = errorNameOf(properties);
  const found = idsByCode.get(code) ?? new Set();
  if (status ? found.has(formatId({ status, code })) : found.size === 1) return [];
  if (found.size > 1 && !status) {
    const [first] = found;
    return [
      {
        message: `\`${code}\` stands in several statuses: ${[...found].join(', ')}.`,
        hint: `Name the one that is meant, such as status="${parseId(first!).status}".`,
      },
    ];
  }
  const meant = nearest(code, idsByCode.keys());
  return [
    {
      message: `There is no error ${status ? `${status}/` : ''}${code}.`,
      hint: found.size
        ? `There is ${[...found].join(', ')}.`
        : meant
          ? `Did you mean ${meant}?`
          : `There are: ${[...idsByCode.values()]
              .flatMap((ids) => [...ids])
              .sort()
              .join(', ')}.`,
    },
  ];
}
