import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ERROR_CODE, isReservedOnWindows, isStatus, parseId, STATUS_CODE } from '../reference/ids.ts';
import { languageNames, languageOf, languages } from '../reference/samples.ts';
import { schemas, type Kind } from '../reference/schemas.ts';
import {
  collectDiagnostics,
  wholeFile,
  shownPath,
  type Diagnostic,
  type Location,
  type Report,
} from './diagnostics.ts';

/** The folder that contains the reference. With the folder of another API, the site is about that API. */
export const contentRoot = resolve(process.env.CONTENT_ROOT || 'content');

/** The file of a content folder that contains every URL ever published. */
export const FROZEN_FILE = 'urls.txt';

export interface ContentFile {
  /** The path from the working directory, as messages show it. */
  path: string;
  kind: Kind;
  /** The id of the entry: `api`, the name of the guide, a status code, or `status/code`. */
  id: string;
}

const status = STATUS_CODE.source;

/** The path of each kind of content below the content folder. The group is the entry's id. */
const patterns = {
  api: /^(api)\.yaml$/,
  guides: /^(error-object)\.mdx$/,
  statuses: new RegExp(`^statuses/(${status})\\.mdx$`),
  errors: new RegExp(`^errors/(${status}/${ERROR_CODE.source})/index\\.mdx$`),
} as const satisfies Record<Kind, RegExp>;

/** Returns the kind and the id of a content file, from its path below the content folder. */
export function kindOf(name: string): Pick<ContentFile, 'kind' | 'id'> | undefined {
  for (const [kind, pattern] of Object.entries(patterns)) {
    const [, id] = pattern.exec(name) ?? [];
    if (id) return { kind: kind as Kind, id };
  }
  return undefined;
}

const manifests: string[] = languageNames.flatMap((name) => [...languages[name].manifests]);

/** Whether a file is allowed that isn't a page: a manifest, the frozen URLs, the dictionary, a sample success response, or a test. */
const isAuxiliaryFile = (name: string) =>
  manifests.includes(name) ||
  name === FROZEN_FILE ||
  name === 'words.txt' ||
  name.startsWith('tests/') ||
  /^answers\/.+\.json$/.test(name);

/** Whether an editor or an operating system creates files with such a name. */
const isLeftover = (name: string) => name.startsWith('.') || /~$|^(Thumbs\.db|desktop\.ini)$/i.test(name);

interface Listed {
  /** The path from the root, with `/` between names. */
  name: string;
  isFolder: boolean;
  isFile: boolean;
}

/** Lists everything below a folder except leftovers and installed packages. Links are not followed. */
function listFiles(root: string, below = ''): Listed[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter(({ name }) => !isLeftover(name) && name !== 'node_modules')
    .flatMap((entry) => {
      const name = below + entry.name;
      const listed = { name, isFolder: entry.isDirectory(), isFile: entry.isFile() };
      // A folder whose name is not UTF-8 cannot be opened by the name that Node.js returns.
      return listed.isFolder && !isBroken(name) ? [listed, ...listFiles(root, `${name}/`)] : [listed];
    });
}

/** Whether a name wasn't valid UTF-8. Node.js replaces the invalid bytes. */
const isBroken = (name: string) => name.includes('\uFFFD');

/** Lists the content below `root`, with a diagnostic for everything that is missing or misplaced. */
export function listContent(root: string): {
  files: ContentFile[];
  samples: string[];
  diagnostics: Diagnostic[];
} {
  const files: ContentFile[] = [];
  const samples: string[] = [];
  const { diagnostics, report } = collectDiagnostics();
  const shown = (name: string) => shownPath(join(root, name));
  const locationOf = (name: string) => wholeFile(shown(name));

  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    report(locationOf('.'), 'content-missing');
    return { files, samples, diagnostics };
  }
  const all = listFiles(root);
  // A folder that contains the folder of an error is the first half of a code with a slash.
  const foldersAroundErrors = new Set(
    all.map(({ name }) => /^(errors\/[^/]+\/[^/]+)\/.+\/index\.mdx$/.exec(name)?.[1]),
  );
  for (const { name, isFolder, isFile } of all) {
    if (isBroken(name)) {
      report(locationOf(name), 'file-name-not-utf8');
      continue;
    }
    if (isReservedOnWindows(basename(name))) report(locationOf(name), 'name-reserved', basename(name));
    if (isFolder ? kindOf(name) : !isFile) {
      report(locationOf(name), 'file-not-regular');
      continue;
    }
    if (isFolder) {
      const isError = /^errors\/[^/]+\/[^/]+$/.test(name);
      if (isError && !foldersAroundErrors.has(name) && !existsSync(join(root, name, 'index.mdx'))) {
        report(locationOf(name), 'index-missing');
      }
      continue;
    }
    if (isAuxiliaryFile(name)) continue;
    const [, sample] = /^errors\/([^/]+\/[^/]+\/[^/]+)$/.exec(name) ?? [];
    if (sample && languageOf(basename(name))) {
      samples.push(sample);
      continue;
    }
    const place = kindOf(name);
    if (place) files.push({ path: shown(name), ...place });
    else reportMisplaced(name, locationOf(name), report);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const idsOf = (kind: Kind) => files.filter((file) => file.kind === kind).map(({ id }) => id);
  if (!existsSync(join(root, 'api.yaml'))) {
    report(locationOf('api.yaml'), 'api-missing', Object.keys(schemas.api.shape));
  }
  const statuses = new Set(idsOf('statuses'));
  const errors = idsOf('errors').map((id) => ({ id, ...parseId(id) }));
  for (const { id, status: code } of errors) {
    if (statuses.has(String(code))) continue;
    const location = locationOf(`errors/${id}/index.mdx`);
    report(location, 'status-missing', code, shown(`statuses/${code}.mdx`), [...statuses]);
  }
  if (!errors.length) report(locationOf('errors'), 'errors-missing');
  const inUse = new Set(errors.map(({ status: code }) => String(code)));
  for (const code of statuses.difference(inUse)) {
    report(locationOf(`statuses/${code}.mdx`), 'status-unused', code);
  }
  return { files, samples, diagnostics };
}

/** Reports why a file is not content. */
function reportMisplaced(name: string, location: Location, report: Report) {
  const [, code, type] = /^errors\/([^/]+)\/([^/]+)\/index\.mdx$/.exec(name) ?? [];
  if (code && !isStatus(code)) report(location, 'status-invalid', code);
  else if (type) report(location, 'code-invalid', type);
  else if (/^errors\/[^/]+\/.+\/[^/]+\/index\.mdx$/.test(name)) report(location, 'code-with-slash');
  else if (/^errors\/[^/]+\/[^/]+\/[^/]+$/.test(name)) report(location, 'sample-file-unknown');
  else if (/^(statuses|errors)\/[^/]+/.test(name)) report(location, 'content-file-misplaced');
  else report(location, 'file-unexpected');
}
