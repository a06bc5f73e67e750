import { anchorPath, errorObjectPath, errorPath, statusPath } from '../addresses.ts';
import {
  allErrors,
  isListed,
  type ApiError,
  type Catalogue,
  type Named,
  type Reference,
  type Status,
} from '../catalogue.ts';
import { responseFields, sampleJson } from '../response.ts';
import { languages } from '../samples.ts';
import { describeState, fixedBy, retryAnswer, supportMail, toTellApart } from '../support.ts';
import { lowered } from './sections.ts';

/** Text as Markdown: its signs mean themselves. Underscores within words need no escape. */
export const escape = (text: string) =>
  text
    .replace(/[\\`*[\]<>&|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** A fence that is longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const code = (type: string) => `\`${type}\``;
const link = (text: string, url: string) => `[${text}](${url})`;
/** Takes a list: the parts of a large status are more than a function takes as arguments. */
const paragraphs = (parts: (string | false)[]) => `${parts.filter(Boolean).join('\n\n')}\n`;

/** An error's part of a page; alone on its page, it stands a level higher. */
function errorPart(reference: Reference, error: ApiError, alone: boolean): string[] {
  const [title, heading] = alone ? ['#', '##'] : ['##', '###'];
  const state = describeState(error);
  const { replacement } = error;
  const path = (other: Named) =>
    reference.site +
    (alone || other.status !== error.status ? errorPath(reference, other) : anchorPath(reference, other));
  const related = error.relatedErrors.map(
    (other) => `- ${link(code(other.type), path(other))}. ${escape(other.summary)}`,
  );
  const help = reference.help.map((channel) => {
    const [name, url] =
      'email' in channel
        ? [channel.email, supportMail(channel.email, reference.api, error)]
        : [channel.name, channel.url];
    return `- ${escape(channel.label)}: ${link(escape(name), url)}`;
  });
  return [
    `${title} ${error.type}`,
    `${error.status} ${escape(error.reason)}`,
    ...(state
      ? [
          escape(state) +
            (replacement
              ? ` It is replaced by ${link(code(replacement.type), reference.site + errorPath(reference, replacement))}.`
              : ''),
        ]
      : []),
    fenced(error.message, 'text'),
    fenced(sampleJson(reference, error), 'json'),
    escape(error.summary),
    `- Retry: ${retryAnswer(error)}\n- Who can fix it: ${fixedBy(error)}`,
    alone ? error.body : lowered(error.body),
    ...(related.length ? [related.join('\n')] : []),
    ...(error.samples.length ? [`${heading} In code`] : []),
    ...error.samples.flatMap(({ language, file, code: text }) => [
      `${escape(file)}:`,
      fenced(text.replace(/\n$/, ''), languages[language].grammar),
    ]),
    `${heading} How to get help`,
    help.join('\n'),
  ];
}

/** What tells the errors of a status apart: nothing if there is one. */
function tellApart(reference: Reference, status: Status): string | false {
  const rows = toTellApart(status).map((error) => {
    const address = reference.site + anchorPath(reference, error);
    return `- ${escape(error.question)} ${link(code(error.type), address)}`;
  });
  return rows.length > 0 && `If the answer is yes, it is:\n\n${rows.join('\n')}`;
}

/** The Markdown twins of the reference's pages, by the path of the file. */
export function markdownTwins(catalogue: Catalogue) {
  const { reference, guide, statuses } = catalogue;
  const twins = new Map<string, string>();
  const add = (page: string, parts: (string | false)[]) => twins.set(twinPath(page), paragraphs(parts));

  add(`${reference.path}/`, [
    `# ${escape(reference.api)} errors`,
    `A failed request is answered with an ${link('error object', reference.site + errorObjectPath(reference))}, whose \`error_url\` leads here.`,
    ...statuses.flatMap((status) => [
      `## ${link(`${status.code} ${escape(status.reason)}`, reference.site + statusPath(reference, status.code))}`,
      escape(status.summary),
      status.errors
        .filter(isListed)
        .map((error) => {
          const address = reference.site + anchorPath(reference, error);
          return `- ${link(code(error.type), address)}: ${escape(error.summary)}`;
        })
        .join('\n'),
    ]),
  ]);
  for (const status of statuses) {
    add(statusPath(reference, status.code), [
      `# ${status.code} errors`,
      status.body,
      tellApart(reference, status),
      ...status.errors.flatMap((error) => errorPart(reference, error, false)),
    ]);
    for (const error of status.errors) {
      add(errorPath(reference, error), errorPart(reference, error, true));
    }
  }
  add(errorObjectPath(reference), [
    `# ${escape(guide.title)}`,
    escape(guide.summary),
    fenced(sampleJson(reference, statuses[0]!.errors[0]!), 'json'),
    responseFields()
      .map(({ name, type, description }) => `- ${code(name)} (${type}): ${escape(description)}`)
      .join('\n'),
    guide.body,
  ]);
  return twins;
}

/** The path of a page's Markdown twin: beside the page, with `.md` for the last slash. */
export const twinPath = (page: string) => page.replace(/\/$/, '.md');

/** `/llms.txt`: what there is to read here, for language models. See https://llmstxt.org */
export function llmsText(catalogue: Catalogue) {
  const { reference, guide, statuses } = catalogue;
  const twin = (path: string) => reference.site + twinPath(path);
  const entry = (name: string, path: string, text: string) => `- ${link(name, twin(path))}: ${escape(text)}`;
  return paragraphs([
    `# ${escape(reference.api)} errors`,
    `> Why each error of the ${escape(reference.api)} happens, how to fix it, who can, and whether to retry.`,
    `The whole reference as JSON: ${link('errors.json', `${reference.site}${reference.path}/errors.json`)}`,
    '## Pages',
    [
      entry('All errors', `${reference.path}/`, 'Every status and error at a glance.'),
      entry(escape(guide.title), errorObjectPath(reference), guide.summary),
      ...statuses.map(({ code: status, summary: text }) =>
        entry(`${status} errors`, statusPath(reference, status), text),
      ),
    ].join('\n'),
    '## Errors',
    allErrors(catalogue)
      .map((error) => entry(error.type, errorPath(reference, error), error.summary))
      .join('\n'),
  ]);
}
