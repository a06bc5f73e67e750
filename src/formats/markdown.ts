import { lowered, sectionsOf, toMarkdown } from '../prose/markdown.ts';
import type { ErrorName } from '../reference/ids.ts';
import type { Api, ApiError, Catalog, Guide, Named, Status } from '../reference/types.ts';
import { allErrors, isListed } from '../reference/catalog.ts';
import {
  absentSamples,
  describeContents,
  describeState,
  helpHint,
  labels,
  newSummary,
  sections,
  supportOf,
  capitalized,
  verdictOf,
} from '../reference/labels.ts';
import { choiceOf } from '../reference/lists.ts';
import {
  describeType,
  fieldOf,
  responseFields,
  responseLanguage,
  sampleText,
} from '../reference/response.ts';
import { languages, type Sample } from '../reference/samples.ts';
import { supportMail } from '../reference/support.ts';
import {
  anchorPath,
  errorObjectPath,
  errorPath,
  formatPath,
  indexPath,
  pathBelow,
  statusPath,
} from '../reference/urls.ts';
import type { FormatFile } from './format-file.ts';

/** Escapes a text, so that Markdown shows it literally. Underscores within words need no escape. */
const escape = (text: string) =>
  text
    .replace(/[\\`*[\]<>&|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replace(/^([^\S\r\n\u2028\u2029]*)([#+=-]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** Returns a code block whose fence is longer than any fence in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const quoted = (code: string) => `\`${code}\``;
const link = (text: string, url: string) => `[${text}](${url})`;
/** Joins paragraphs. They are a list, because a large status has more than a function takes as arguments. */
const paragraphs = (parts: (string | false | undefined)[]) => `${parts.filter(Boolean).join('\n\n')}\n`;

/** Returns an error as Markdown. On its own page, headings are one level higher than on the page of its status. */
function errorPart(api: Api, error: ApiError, find: Catalog['find'], standalone: boolean): string[] {
  const [title, heading] = standalone ? ['#', '##'] : ['##', '###'];
  const state = describeState(error);
  const { replacement } = error;
  // As on the pages, an error links to the page of another error, and a status links to anchors.
  const urlOf = (other: Pick<Named, 'status' | 'code'>) =>
    api.site + (standalone ? errorPath : anchorPath)(api, other);
  const body = toMarkdown(error.body, { linkTo: (name) => urlOf(find(name)), fixers: api.fixers });
  const related = error.relatedErrors.map(
    (other) => `- ${link(quoted(other.code), urlOf(other))}: ${escape(other.summary)}`,
  );
  const help = api.help.map((channel) => {
    const [name, url] =
      'email' in channel
        ? [channel.email, supportMail(channel.email, supportOf(api), error)]
        : [channel.name, channel.url];
    return `- ${escape(channel.label)}: ${link(escape(name), url)}`;
  });
  const absent = absentSamples(error);
  const hint = helpHint(api);
  const confused = `## ${sections.confused}`;
  const list = related.join('\n');
  const hasConfused = sectionsOf(body).some(({ title: name }) => name === sections.confused);
  const text =
    related.length && hasConfused
      ? body.replace(new RegExp(`^${confused}$`, 'm'), () => `${confused}\n\n${list}`)
      : body;
  return [
    `${title} ${error.code}`,
    `${error.status} ${escape(error.reason)}`,
    ...(state
      ? [
          escape(state) +
            (replacement
              ? ` ${labels.replacedBy} ${link(quoted(replacement.code), api.site + errorPath(api, replacement))}.`
              : ''),
        ]
      : []),
    ...[error.message, ...error.messages].map((message) => fenced(message, 'text')),
    ...(newSummary(error) ? [escape(error.summary)] : []),
    verdictOf(api, error)
      .map(({ label, text }) => `- ${label}: ${escape(text)}`)
      .join('\n'),
    ...(error.retry?.advice ? [escape(error.retry.advice)] : []),
    standalone ? text : lowered(text),
    ...(related.length && !hasConfused ? [`${heading} ${sections.confused}`, list] : []),
    fenced(sampleText(api, error), responseLanguage(api)),
    ...(error.samples.length + error.fixes.length + absent.length ? [`${heading} ${labels.inCode}`] : []),
    ...error.samples.flatMap(program),
    ...(error.fix ? [`${escape(error.fix.title)}:`, ...error.fixes.flatMap(program)] : []),
    ...absent.map(escape),
    `${heading} ${labels.help}`,
    ...(hint ? [escape(hint)] : []),
    help.join('\n'),
  ];
}

/** Returns the name of a program's file, the command that installs its packages, and its code. */
const program = ({ language, file, install, code }: Sample) => [
  install ? `${escape(file)}, after ${quoted(install)}:` : `${escape(file)}:`,
  fenced(code.replace(/\n$/, ''), languages[language].grammar),
];

/** Returns the sentence that links to the page about the response. */
function linkToErrorObject(api: Api): string {
  const field = fieldOf(api, 'errorUrl');
  const leads = field ? `, whose ${quoted(field.path)} leads here` : '';
  return `A failed request is answered with an ${link('error object', api.site + errorObjectPath(api))}${leads}.`;
}

/** Returns the questions that distinguish the errors of a status, or nothing if there are none. */
function choice(api: Api, status: Status): (string | false)[] {
  const { isPath, rows } = choiceOf(status) ?? { isPath: false, rows: [] };
  if (!rows.length) return [];
  const lines = rows.map(({ error, question }, index) => {
    const name = link(quoted(error.code), api.site + anchorPath(api, error));
    const text = escape(question);
    return isPath ? `${index + 1}. ${text} ${labels.no} ${name}` : `- ${text} ${name}`;
  });
  const { title = labels.choice, note } = status.choice;
  const introduction = [isPath ? labels.path : labels.ifYes, note && escape(note)].filter(Boolean).join(' ');
  return [`## ${escape(title)}`, introduction, lines.join('\n')];
}

/** Returns the Markdown versions of the pages. */
export function markdownPages(catalog: Catalog): FormatFile[] {
  const { api, guide, statuses, find } = catalog;
  const page = (path: string, parts: () => (string | false | undefined)[]): FormatFile => ({
    path: formatPath(path, 'md'),
    text: () => paragraphs(parts()),
  });
  const contextOf = (pathOf: typeof errorPath | typeof anchorPath) => ({
    linkTo: (name: ErrorName) => api.site + pathOf(api, find(name)),
    fixers: api.fixers,
  });
  const index = (): (string | false | undefined)[] => [
    `# ${escape(api.name)} errors`,
    guide && linkToErrorObject(api),
    ...statuses.flatMap((status) => [
      `## ${link(`${status.code} ${escape(status.reason)}`, api.site + statusPath(api, status.code))}`,
      escape(status.summary),
      status.errors
        .filter(isListed)
        .map((error) => {
          const url = api.site + anchorPath(api, error);
          const verdict = verdictOf(api, error).map(
            ({ label, text }) => ` ${label}: ${text.replace(/\.?$/, '.')}`,
          );
          return `- ${link(quoted(error.code), url)}: ${escape(error.summary + verdict.join(''))}`;
        })
        .join('\n'),
    ]),
  ];
  const errorObject = (guide: Guide) => [
    `# ${escape(guide.title)}`,
    escape(guide.summary),
    fenced(sampleText(api, statuses[0]!.errors[0]!), responseLanguage(api)),
    responseFields(api)
      .map(
        (field) =>
          `- ${quoted(field.path)} (${describeType(field)})${field.description ? `: ${escape(field.description)}` : ''}`,
      )
      .join('\n'),
    toMarkdown(guide.body, contextOf(errorPath)),
  ];
  return [
    page(indexPath(api), index),
    ...statuses.flatMap((status) => [
      page(statusPath(api, status.code), () => [
        `# ${status.code} errors`,
        ...choice(api, status),
        toMarkdown(status.body, contextOf(anchorPath)),
        ...status.errors.flatMap((error) => errorPart(api, error, find, false)),
      ]),
      ...status.errors.map((error) => page(errorPath(api, error), () => errorPart(api, error, find, true))),
    ]),
    ...(guide ? [page(errorObjectPath(api), () => errorObject(guide))] : []),
  ];
}

/** Returns `/llms.txt`, a list of the pages for language models. See https://llmstxt.org */
export function llmsText(catalog: Catalog) {
  const { api, guide, statuses } = catalog;
  const urlOf = (path: string) => api.site + formatPath(path, 'md');
  const entry = (name: string, path: string, text: string) => `- ${link(name, urlOf(path))}: ${escape(text)}`;
  return paragraphs([
    `# ${escape(api.name)} errors`,
    `> ${escape(capitalized(describeContents(allErrors(catalog), `why each error of the ${api.name} happens`)) || `The errors of the ${api.name}`)}.`,
    `The whole reference as JSON: ${link('errors.json', api.site + pathBelow(api, 'errors.json'))}`,
    `The whole reference as Markdown: ${link('llms-full.txt', `${api.site}/llms-full.txt`)}`,
    '## Pages',
    [
      entry('All errors', indexPath(api), 'Every status and error at a glance.'),
      ...(guide ? [entry(escape(guide.title), errorObjectPath(api), guide.summary)] : []),
      ...statuses.map(({ code: status, summary: text }) =>
        entry(`${status} errors`, statusPath(api, status), text),
      ),
    ].join('\n'),
    '## Errors',
    allErrors(catalog)
      .map((error) => entry(error.code, errorPath(api, error), error.summary))
      .join('\n'),
  ]);
}

/** The most characters of the pages in `/llms-full.txt`: about 250,000 tokens. */
export const MAX_FULL_TEXT = 1_000_000;

/**
 * Returns `/llms-full.txt`, every page as Markdown in one file. If they have more characters than the limit, it
 * contains the index, and links to the pages of the statuses, each of which has its errors in full.
 */
export function llmsFullText(catalog: Catalog): string {
  const { api, statuses } = catalog;
  const texts = new Map(markdownPages(catalog).map(({ path, text }) => [path, text]));
  const ofStatuses = statuses.map(({ code }) => formatPath(statusPath(api, code), 'md'));
  const index = texts.get(formatPath(indexPath(api), 'md'))!();
  const object = texts.get(formatPath(errorObjectPath(api), 'md'))?.() ?? '';
  const parts: string[] = [];
  let length = 0;
  for (const path of ofStatuses) {
    parts.push(texts.get(path)!());
    length += parts.at(-1)!.length;
    if (length <= MAX_FULL_TEXT) continue;
    const links = statuses.map(
      ({ code }, position) => `- ${link(`${code} errors`, api.site + ofStatuses[position]!)}`,
    );
    return paragraphs([index.trimEnd(), '# All errors by status', links.join('\n')]);
  }
  return [index, object, ...parts].filter(Boolean).join('\n');
}
