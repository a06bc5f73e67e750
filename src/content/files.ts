import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import {
  ERROR_CODE,
  ERROR_CODE_RULE,
  isStatus,
  parseId,
  STATUS_CODE,
  STATUS_RANGE,
} from '../reference/ids.ts';
import { languageNames, languageOf, languages } from '../reference/samples.ts';
import { schemas, type Kind } from '../reference/schemas.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface ContentFile {
  /** From the working directory, as messages show it. */
  path: string;
  kind: Kind;
  /** The entry's id: `api`, the guide's name, a status code, or `status/error_type`. */
  id: string;
}

const status = STATUS_CODE.source;

/** Where the content of each kind lies; the group is the entry's id. */
const places = {
  api: /^(api)\.yaml$/,
  guides: /^(error-object)\.mdx$/,
  statuses: new RegExp(`^statuses/(${status})\\.mdx$`),
  errors: new RegExp(`^errors/(${status}/${ERROR_CODE.source})/index\\.mdx$`),
} as const satisfies Record<Kind, RegExp>;

/** What a file is by its place: the kind of its content, and its id. */
function placeOf(name: string): Pick<ContentFile, 'kind' | 'id'> | undefined {
  for (const [kind, pattern] of Object.entries(places)) {
    const [, id] = pattern.exec(name) ?? [];
    if (id) return { kind: kind as Kind, id };
  }
  return undefined;
}

const manifests: string[] = languageNames.flatMap((name) => [...languages[name].manifests]);

/** What is no page: pinned SDKs, the frozen URLs, the dictionary of the spelling check, and the API's good answers. */
const isAuxiliaryFile = (name: string) =>
  manifests.includes(name) || name === 'urls.txt' || name === 'words.txt' || /^answers\/.+\.json$/.test(name);

interface Found {
  /** The path from the root, with `/` between names. */
  name: string;
  isFolder: boolean;
  isFile: boolean;
}

/** Everything below a folder, but for hidden files and installed packages. Links are not followed. */
function listFiles(root: string, below = ''): Found[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const name = below + entry.name;
      const found = { name, isFolder: entry.isDirectory(), isFile: entry.isFile() };
      return found.isFolder ? [found, ...listFiles(root, `${name}/`)] : [found];
    });
}

/** Lists the content below `root`, and what is missing there or in the wrong place. */
export function listContent(root: string): {
  files: ContentFile[];
  samples: string[];
  diagnostics: Diagnostic[];
} {
  const files: ContentFile[] = [];
  const samples: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const shown = (name: string) => relative(process.cwd(), join(root, name));
  const report = (name: string, message: string, hint: string) =>
    diagnostics.push({ file: shown(name), line: 1, column: 1, message, hint });

  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    report('.', 'The content is no folder.', 'Name the folder that holds api.yaml.');
    return { files, samples, diagnostics };
  }
  const all = listFiles(root);
  // Folders that contain the folder of an error: somebody has written a code with a slash.
  const foldersAroundErrors = new Set(
    all.map(({ name }) => /^(errors\/[^/]+\/[^/]+)\/.+\/index\.mdx$/.exec(name)?.[1]),
  );
  for (const { name, isFolder, isFile } of all) {
    if (isFolder ? placeOf(name) : !isFile) {
      report(
        name,
        'This is no regular file.',
        'Put a file in its place; links and devices are not followed.',
      );
      continue;
    }
    if (isFolder) {
      const isError = /^errors\/[^/]+\/[^/]+$/.test(name);
      if (isError && !foldersAroundErrors.has(name) && !existsSync(join(root, name, 'index.mdx'))) {
        report(name, 'The folder has no index.mdx.', 'Write it, or remove the folder.');
      }
      continue;
    }
    if (isAuxiliaryFile(name)) continue;
    const [, sample] = /^errors\/([^/]+\/[^/]+\/[^/]+)$/.exec(name) ?? [];
    if (sample && languageOf(basename(name))) {
      samples.push(sample);
      continue;
    }
    const place = placeOf(name);
    if (place) files.push({ path: shown(name), ...place });
    else report(name, ...misplaced(name));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const ids = (kind: Kind) => files.filter((file) => file.kind === kind).map(({ id }) => id);
  if (!existsSync(join(root, 'api.yaml'))) {
    const keys = Object.keys(schemas.api.shape).join(', ');
    report('api.yaml', 'The file is missing.', `Write it with the keys ${keys}.`);
  }
  const codes = new Set(ids('statuses'));
  const errorIds = ids('errors');
  for (const id of errorIds) {
    const code = String(parseId(id).status);
    if (codes.has(code)) continue;
    report(
      `errors/${id}/index.mdx`,
      `There is no status ${code}.`,
      `Write ${shown(`statuses/${code}.mdx`)}, or move the folder to one of: ${[...codes].join(', ')}.`,
    );
  }
  if (!errorIds.length) {
    report('errors', 'There is no error yet.', 'Begin one: npm run new -- 404 some_error "Its message."');
  }
  const inUse = new Set(errorIds.map((id) => String(parseId(id).status)));
  for (const code of codes.difference(inUse)) {
    report(
      `statuses/${code}.mdx`,
      'The status has no error.',
      `Add one below errors/${code}/, or remove it.`,
    );
  }
  return { files, samples, diagnostics };
}

function misplaced(name: string): [message: string, hint: string] {
  const [, code, type] = /^errors\/([^/]+)\/([^/]+)\/index\.mdx$/.exec(name) ?? [];
  if (code && !isStatus(code)) {
    return [`\`${code}\` is no status of an error.`, `Name the folder by the HTTP status: ${STATUS_RANGE}.`];
  }
  if (type) return [`The folder's name \`${type}\` is no code.`, ERROR_CODE_RULE];
  if (/^errors\/[^/]+\/.+\/[^/]+\/index\.mdx$/.test(name)) {
    return [
      'The code of this error has a slash.',
      'No code of this reference may have one: choose another character.',
    ];
  }
  if (/^errors\/[^/]+\/[^/]+\/[^/]+$/.test(name)) {
    const known = languageNames
      .flatMap((language) => [languages[language].file, languages[language].fix])
      .join(', ');
    return ['No program has this name.', `The programs of an error are ${known}; remove it, or rename it.`];
  }
  if (/^(statuses|errors)\/[^/]+/.test(name)) {
    return [
      'This file has no place here.',
      `Content lies in statuses/{status}.mdx and errors/{status}/{code}/index.mdx; a status is ${STATUS_RANGE}.`,
    ];
  }
  return ['This file has no place here.', 'Move it out of the content folder.'];
}
