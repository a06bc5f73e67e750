import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { schemas } from '../../content.config.ts';
import { languageNames, languageOf, languages } from '../../reference/samples.ts';
import { walk } from '../../walk.ts';
import type { Problem } from './problem.ts';

export interface ContentFile {
  /** From the working directory, as messages show it. */
  path: string;
  kind: keyof typeof schemas;
  /** The entry's id: `reference`, a status code, or `status/error_type`. */
  id: string;
}

/** Where the content of each kind lies; the group is the entry's id. */
const places = {
  reference: /^(reference)\.yaml$/,
  guides: /^(error-object)\.mdx$/,
  statuses: /^statuses\/([45]\d\d)\.mdx$/,
  errors: /^errors\/([45]\d\d\/[a-z][a-z0-9_]*)\/index\.mdx$/,
} as const satisfies Record<keyof typeof schemas, RegExp>;

const manifests: string[] = languageNames.flatMap((name) => [...languages[name].manifests]);

/** What is no page: pinned SDKs, the dictionary of the spelling check, and the API's good answers. */
const isAside = (name: string) =>
  manifests.includes(name) || name === 'words.txt' || /^answers\/.+\.json$/.test(name);

/** Lists the content below `root`, and what is missing there or in the wrong place. */
export function listContent(root: string): {
  files: ContentFile[];
  samples: string[];
  problems: Problem[];
} {
  const files: ContentFile[] = [];
  const samples: string[] = [];
  const problems: Problem[] = [];
  const shown = (name: string) => relative(process.cwd(), join(root, name));
  const report = (name: string, what: string, fix: string) =>
    problems.push({ file: shown(name), line: 1, column: 1, what, fix });

  for (const { name, isFolder } of walk(root)) {
    if (isFolder) {
      const isError = /^errors\/[^/]+\/[^/]+$/.test(name);
      if (isError && !existsSync(join(root, name, 'index.mdx'))) {
        report(name, 'The folder has no index.mdx.', 'Write it, or remove the folder.');
      }
      continue;
    }
    if (isAside(name)) continue;
    const [, sample] = /^errors\/([^/]+\/[^/]+\/[^/]+)$/.exec(name) ?? [];
    if (sample && languageOf(basename(name))) {
      samples.push(sample);
      continue;
    }
    const [kind, place] = Object.entries(places).find(([, pattern]) => pattern.test(name)) ?? [];
    if (place)
      files.push({ path: shown(name), kind: kind as ContentFile['kind'], id: place.exec(name)![1]! });
    else report(name, ...misplaced(name));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const ids = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind).map(({ id }) => id);
  for (const [name, kind] of [
    ['reference.yaml', 'reference'],
    ['error-object.mdx', 'guides'],
  ] as const) {
    if (existsSync(join(root, name))) continue;
    report(
      name,
      'The file is missing.',
      `Write it with the keys ${Object.keys(schemas[kind].shape).join(', ')}.`,
    );
  }
  const codes = ids('statuses');
  for (const id of ids('errors')) {
    const [code] = id.split('/') as [string];
    if (codes.includes(code)) continue;
    report(
      `errors/${id}/index.mdx`,
      `There is no status ${code}.`,
      `Write ${shown(`statuses/${code}.mdx`)}, or move the folder to one of: ${codes.join(', ')}.`,
    );
  }
  for (const code of codes.filter((code) => !ids('errors').some((id) => id.startsWith(`${code}/`)))) {
    report(
      `statuses/${code}.mdx`,
      'The status has no error.',
      `Add one below errors/${code}/, or remove it.`,
    );
  }
  return { files, samples, problems };
}

function misplaced(name: string): [what: string, fix: string] {
  const [, code, type] = /^errors\/([^/]+)\/([^/]+)\/index\.mdx$/.exec(name) ?? [];
  if (code && !/^[45]\d\d$/.test(code)) {
    return [`\`${code}\` is no status of an error.`, 'Name the folder by the HTTP status: 400 to 599.'];
  }
  if (type) {
    return [
      `The folder's name \`${type}\` is no error type.`,
      'An error type begins with a lower-case letter and holds only a-z, 0-9 and underscores.',
    ];
  }
  if (/^errors\/[^/]+\/[^/]+\/[^/]+$/.test(name)) {
    const known = languageNames.map((language) => languages[language].file).join(', ');
    return ['Nothing runs this file.', `The samples of an error are ${known}; remove it, or rename it.`];
  }
  if (/^(statuses|errors)\/[^/]+/.test(name)) {
    return [
      'This file has no place here.',
      'Content lies in statuses/{status}.mdx and errors/{status}/{error_type}/index.mdx; a status is 400 to 599.',
    ];
  }
  return ['This file has no place here.', 'Move it out of the content folder.'];
}
