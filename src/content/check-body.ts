import { slug } from 'github-slugger';
import type { Link, Definition, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { HEADING_LEVELS, headingIds } from '../prose/headings.ts';
import { componentOf, isJsx, propertiesOf, textOf, type MdastComponent } from '../prose/nodes.ts';
import { errorNameOf } from '../prose/content-components.ts';
import { formatId, parseId } from '../reference/ids.ts';
import { sections as headings } from '../reference/labels.ts';
import type { Kind } from '../reference/schemas.ts';
import { isPlainUrl } from '../reference/text.ts';
import { collectDiagnostics, type Diagnostic, type Location, type Report } from './diagnostics.ts';
import { isDraft } from './check-drafts.ts';
import { CONTROL, nameOf } from './read-file.ts';
import type { Source } from './source.ts';

/** The most levels of lists, quotes and emphasis within each other. Nobody can follow more. */
const MAX_DEPTH = 50;
/** The deepest heading: on the page of a status, headings are one level lower, and HTML has six levels. */
const MAX_HEADING = HEADING_LEVELS.at(-1)!;
/** The most of each sign in a text. The parser's time grows faster than their number. At these limits, it takes a second. */
const MAX_SIGNS = { '{': 2_000, '<': 20_000, '>': 30_000, _: 25_000, '*': 60_000 };

/** The ids of all errors, by their codes. */
export interface ErrorIds {
  byCode: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ids of all errors, sorted. */
  all: string[];
  suggestCode: (code: string) => string | undefined;
}

/** Diagnostics of a text, and the parts of it that need the whole page or catalog to be checked. */
export interface Body {
  diagnostics: Diagnostic[];
  /** The ids that its headings get if the text is alone on its page. */
  headings: (Location & { id: string })[];
  links: (Location & { url: string })[];
  /** The names that label steps. */
  fixers: (Location & { name: string })[];
}

/** Syntax of MDX and Markdown that content may not use. */
const forbidden = {
  mdxjsEsm: 'import-in-text',
  mdxFlowExpression: 'expression-in-text',
  mdxTextExpression: 'expression-in-text',
  image: 'image-in-text',
  imageReference: 'image-in-text',
  footnoteDefinition: 'footnote-in-text',
  footnoteReference: 'footnote-in-text',
} as const satisfies Partial<Record<RootContent['type'], string>>;

/** Checks the text of an MDX file: its syntax, its components, its links and its sections. */
export function checkBody(source: Source, kind: Kind, errorIds: ErrorIds): Body {
  const { diagnostics, report } = collectDiagnostics();
  const body: Body = { diagnostics, headings: [], links: [], fixers: [] };
  const children = parse(source, report);
  if (!children) return body;
  const locationOf = (node: RootContent | undefined): Location => {
    const { line = 1, column = 1 } = node?.position?.start ?? {};
    return { file: source.file, line, column };
  };
  const visit = (node: RootContent, ancestors: RootContent[]) => {
    const location = locationOf(node);
    if (ancestors.length > MAX_DEPTH) return report(location, 'text-nested-too-deep', MAX_DEPTH);
    if (node.type in forbidden) report(location, forbidden[node.type as keyof typeof forbidden]);
    if (node.type === 'link' || node.type === 'definition') {
      checkLink(node, location, report);
      body.links.push({ ...location, url: node.url });
    }
    if (node.type === 'text') {
      // A character reference such as `&#x202e;` becomes a character only here.
      const [control] = CONTROL.exec(node.value) ?? [];
      if (control) report(location, 'control-character', nameOf(control));
    }
    if (node.type === 'heading') {
      const isInComponent = ancestors.some(isJsx);
      if (ancestors.length && !isInComponent) report(location, 'heading-nested');
      const start = node.position?.start.offset ?? 0;
      if (source.text[start] !== '#') report(location, 'heading-underlined');
      else if (node.depth > MAX_HEADING) report(location, 'heading-too-deep', MAX_HEADING);
      else if (!/[^-]/.test(slug(textOf(node)))) report(location, 'heading-without-words');
    }
    if (isJsx(node)) {
      checkComponent(node, ancestors, errorIds, location, report);
      const { name } = propertiesOf(node);
      if (node.name === 'Fixer' && name !== undefined) body.fixers.push({ ...location, name });
    }
    if ('children' in node) node.children.forEach((child) => visit(child, [...ancestors, node]));
  };
  children.forEach((node) => visit(node, []));
  checkSections(children, kind, isDraft(source.data), locationOf, report);
  const idOf = headingIds();
  for (const node of children) {
    if (node.type !== 'heading' || !HEADING_LEVELS.includes(node.depth)) continue;
    body.headings.push({ ...locationOf(node), id: idOf(textOf(node)) });
  }
  return body;
}

/** Parses the text of a file. Returns undefined after reporting why it can't be parsed. */
function parse({ text, file }: Source, report: Report): RootContent[] | undefined {
  for (const [sign, most] of Object.entries(MAX_SIGNS)) {
    const count = text.split(sign).length - 1;
    if (count > most) {
      report({ file, line: 1, column: 1 }, 'text-too-complex', sign, count, most);
      return undefined;
    }
  }
  try {
    return (mdxToMdast(text) as Root).children;
  } catch (error) {
    const [, line = 1, column = 1, message = (error as Error).message] =
      /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
    const location = { file, line: Number(line), column: Number(column) };
    if (message.includes('to create a comment in MDX')) report(location, 'comment-in-text');
    else report(location, 'mdx-invalid', message);
    return undefined;
  }
}

function checkLink(node: Link | Definition, location: Location, report: Report) {
  const { url } = node;
  if (!/^(https:\/\/|mailto:)/i.test(url)) return report(location, 'link-not-https', url);
  if (node.type === 'link' && !textOf(node).trim()) return report(location, 'link-without-text', url);
  if (!isPlainUrl(url) || hasTrailingPunctuation(url)) report(location, 'link-malformed', url);
}

/** Whether a URL ends with a sign of the sentence around it. `Foo_(bar)` and `Inc.` are names of pages. */
const hasTrailingPunctuation = (url: string) =>
  /[,;:!?]$/.test(url) || (url.endsWith(')') && url.split('(').length < url.split(')').length);

function checkSections(
  children: RootContent[],
  kind: Kind,
  mayBeEmpty: boolean,
  locationOf: (node: RootContent | undefined) => Location,
  report: Report,
) {
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 1) report(locationOf(node), 'title-in-text');
  }
  const sections = children.flatMap((node, index) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const next = children[index + 1];
    return [{ node, title: textOf(node), isEmpty: !next || next.type === 'heading' }];
  });
  for (const { node, title, isEmpty } of sections) {
    if (isEmpty) report(locationOf(node), 'section-empty', title);
  }
  if (kind !== 'errors') {
    if (children.every(({ type }) => type === 'yaml')) report(locationOf(undefined), 'text-missing');
    return;
  }
  const titles = new Set<string>();
  for (const { node, title } of sections) {
    if (titles.has(title)) report(locationOf(node), 'section-repeated', title);
    titles.add(title);
  }
  if (!mayBeEmpty && !titles.has(headings.fix))
    report(locationOf(children.at(-1)), 'section-missing', headings.fix);
}

/** Checks a JSX element: its name, its properties, its position, and the error that it links to. */
function checkComponent(
  node: MdastComponent,
  ancestors: RootContent[],
  errorIds: ErrorIds,
  location: Location,
  report: Report,
) {
  const component = componentOf(node);
  const name = node.name ?? '';
  if (!component) {
    return report(location, /^[A-Z]/.test(name) ? 'component-unknown' : 'html-in-text', name);
  }
  const { usage } = component;
  let isCorrect = true;
  const refuse: Report = (at, diagnostic, ...values) => {
    isCorrect = false;
    report(at, diagnostic, ...values);
  };
  const properties: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') refuse(location, 'component-expression', name, usage);
    else if (typeof attribute.value !== 'string') {
      refuse(location, 'component-property-not-text', name, attribute.name, usage);
    } else properties[attribute.name] = attribute.value;
  }
  const issues = isCorrect ? (component.properties.safeParse(properties).error?.issues ?? []) : [];
  for (const issue of issues) {
    const isUnknown = issue.code === 'unrecognized_keys';
    const key = String((isUnknown ? issue.keys : issue.path)[0]);
    if (isUnknown) refuse(location, 'component-property-unknown', name, key, usage);
    else if (!Object.hasOwn(properties, key)) {
      refuse(location, 'component-property-missing', name, key, usage);
    } else {
      const reason = issue.message.replace(/^Invalid \w+: /, '');
      refuse(location, 'component-property-invalid', name, key, reason, usage);
    }
  }
  if (component.isBlock) {
    const isNested = ancestors.some(({ type }) => type !== 'list' && type !== 'listItem');
    if (node.type === 'mdxJsxTextElement') refuse(location, 'component-inline', name, usage);
    else if (isNested) refuse(location, 'component-nested', name, usage);
    else if (!node.children.length) refuse(location, 'component-empty', name, usage);
    if (node.children.some(({ type }) => type === 'heading')) {
      refuse(location, 'component-heading', name, usage);
    }
  } else {
    if (node.type === 'mdxJsxFlowElement') refuse(location, 'component-not-inline', name, usage);
    if (node.children.length) refuse(location, 'component-with-text', name, usage);
  }
  if (isCorrect && name === 'ErrorLink') checkErrorLink(properties, errorIds, location, report);
}

/** Checks that an `<ErrorLink>` names exactly one error. */
function checkErrorLink(
  properties: Record<string, string>,
  errorIds: ErrorIds,
  location: Location,
  report: Report,
) {
  const { code, status } = errorNameOf(properties);
  const withCode = errorIds.byCode.get(code) ?? new Set();
  if (status ? withCode.has(formatId({ status, code })) : withCode.size === 1) return;
  const ids = [...withCode];
  if (ids.length > 1 && !status) {
    return report(location, 'error-ambiguous', code, ids, parseId(ids[0]!).status);
  }
  const name = status ? formatId({ status, code }) : code;
  const meant = ids.length ? ids.join(' or ') : errorIds.suggestCode(code);
  report(location, 'error-unknown', name, meant, errorIds.all);
}
