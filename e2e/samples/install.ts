import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { languages, type Language } from '../../src/reference/samples.ts';
import { toolchains, type Workshop } from './toolchains.ts';

const onPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** The programs that a language's samples need and this machine does not have. */
export const missingFor = (language: Language) =>
  Object.keys(toolchains[language].programs).filter((program) => !onPath(program));

/** Where a language's SDK is installed; every content folder has its own. */
export const workshopOf = (language: Language, root: string): Workshop => ({
  root: resolve(root),
  cache: resolve('node_modules/.cache/samples', encodeURIComponent(resolve(root)), language),
});

/**
 * Installs the SDK that the content folder pins, unless it is installed.
 * Throws an error of one line that names the manifest when that cannot be done.
 */
export function installSdk(language: Language, root: string) {
  const [manifest, ...locks] = languages[language].manifests;
  if (!manifest) return;
  const workshop = workshopOf(language, root);
  const hash = createHash('sha256');
  for (const file of [manifest, ...locks]) hash.update(readFileSync(join(root, file)));
  const pinned = hash.digest('hex');
  const stamp = join(workshop.cache, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pinned) return;

  rmSync(workshop.cache, { recursive: true, force: true });
  mkdirSync(workshop.cache, { recursive: true });
  try {
    for (const [program, ...args] of toolchains[language].install(workshop)) {
      execFileSync(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    }
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const said = `${stdout}\n${stderr}`.split('\n').find((line) => /error|not found|no matching/i.test(line));
    throw new Error(
      `${relative(process.cwd(), join(root, manifest))}: the SDK for ${languages[language].name} cannot be installed (${said?.trim() ?? (error as Error).message}). Look at the version that it pins, and whether the registry answers.`,
      { cause: error },
    );
  }
  writeFileSync(stamp, pinned);
}
