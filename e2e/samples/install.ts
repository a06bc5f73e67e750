// Prepares the samples before the tests: their SDKs, the compiled programs, and a certificate.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ApiError, Catalog } from '../../src/reference/types.ts';
import { allErrors } from '../../src/reference/catalog.ts';
import { packagesIn } from '../../src/reference/manifests.ts';
import { languages, type Language, type Sample } from '../../src/reference/samples.ts';
import { authorityIn, makeAuthority, type Authority } from './authority.ts';
import { findProgram, missingPrograms } from '../programs.ts';
import { toolchains, type SampleFiles } from './toolchains.ts';

/** The programs that a language's samples need, each with the Debian package that brings it. */
export const programsFor = (language: Language): Record<string, string> => ({
  ...toolchains[language].programs,
  // Makes the certificate of the mock API.
  openssl: 'openssl',
});

/** The programs that a language's samples need and this machine does not have. */
export const missingFor = (language: Language) => missingPrograms(programsFor(language));

/** Kept between runs; every content folder has its own. */
const keptFor = (root: string) => resolve('node_modules/.cache/samples', encodeURIComponent(resolve(root)));

const sdkDirOf = (root: string, language: Language) => join(keptFor(root), language);

/** Returns the paths of a sample and of everything that it needs. */
export const filesOf = (root: string, error: ApiError, { language, file }: Sample): SampleFiles => ({
  root: resolve(root),
  sdkDir: sdkDirOf(root, language),
  file: join(resolve(root), 'errors', error.id, file),
  output: join(keptFor(root), 'compiled', language, error.id, basename(file)),
});

export const authorityOf = (root: string): Authority => authorityIn(join(keptFor(root), 'authority'));

const stampOf = (folder: string) => `${folder}.made`;

/** Runs a function that fills a folder, unless it has already run there with the same input. */
function once(folder: string, input: string[], make: () => string): string;
function once(folder: string, input: string[], make: () => Promise<string>): string | Promise<string>;
function once(folder: string, input: string[], make: () => string | Promise<string>) {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const stamp = stampOf(folder);
  const made = existsSync(stamp) ? (JSON.parse(readFileSync(stamp, 'utf8')) as [string, string]) : [];
  if (made[0] === hash) return made[1];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keep = (result: string) => {
    writeFileSync(stamp, JSON.stringify([hash, result]));
    return result;
  };
  const result = make();
  return typeof result === 'string' ? keep(result) : result.then(keep);
}

const manifestsOf = (root: string, language: Language) =>
  languages[language].manifests.map((file) => readFileSync(join(root, file), 'utf8'));

/** Runs the commands that install an SDK. Throws an error with the line that names the cause if one fails. */
function runInstall(root: string, commands: [program: string, ...args: string[]][]) {
  try {
    for (const [program, ...args] of commands) {
      execFileSync(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    }
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const line = `${stdout}\n${stderr}`
      .split('\n')
      .find((line) => /error|not found|no matching|forbidden/i.test(line));
    throw new Error(line?.trim() ?? (error as Error).message, { cause: error });
  }
}

/**
 * Installs the SDK that the content folder pins, unless it is installed.
 * Throws an error of one line that names the manifest when that cannot be done.
 */
export function installSdk(language: Language, root: string) {
  const [manifest] = languages[language].manifests;
  if (!manifest) return;
  const sdk = { root: resolve(root), sdkDir: sdkDirOf(root, language) };
  once(sdk.sdkDir, manifestsOf(root, language), () => {
    try {
      runInstall(root, toolchains[language].install(sdk));
    } catch (error) {
      throw new Error(
        `${relative(process.cwd(), join(root, manifest))}: the SDK for ${languages[language].name} cannot be installed (${(error as Error).message}). Look at the version that it pins, and whether the registry answers.`,
        { cause: error },
      );
    }
    return '';
  });
}

/**
 * A copy of the content folder in which the newest versions of a language's packages are installed. It is
 * not below node_modules, where Node runs no TypeScript.
 */
export const newestCopyOf = (root: string, language: Language) =>
  resolve('test-results/newest', language, encodeURIComponent(resolve(root)));

/** Where the stamp of a copy's installation is: with the packages themselves, so that they go together. */
const newestMadeIn = (copy: string) => join(keptFor(copy), 'newest');

/** Whether the newest versions of a language's packages are installed. */
export function hasNewest(root: string, language: Language): boolean {
  const copy = newestCopyOf(root, language);
  return existsSync(copy) && existsSync(stampOf(newestMadeIn(copy)));
}

/**
 * Installs the newest versions of the packages that the samples of a language import, once a day, and
 * compiles the samples against them. Throws an error of one line if the registry does not serve them.
 */
async function prepareNewest(root: string, catalog: Catalog, language: Language) {
  const [manifest] = languages[language].manifests;
  if (!manifest) return;
  const copy = newestCopyOf(root, language);
  const today = new Date().toISOString().slice(0, 10);
  if (!existsSync(copy)) rmSync(keptFor(copy), { recursive: true, force: true });
  once(newestMadeIn(copy), [today, ...manifestsOf(root, language)], () => {
    // The packages of another day, and what was compiled against them.
    for (const folder of [copy, keptFor(copy)]) rmSync(folder, { recursive: true, force: true });
    for (const folder of [copy, keptFor(copy)]) mkdirSync(folder, { recursive: true });
    for (const file of languages[language].manifests) cpSync(join(root, file), join(copy, file));
    const packages = packagesIn(language, readFileSync(join(root, manifest), 'utf8'));
    const sdk = { root: copy, sdkDir: sdkDirOf(copy, language) };
    runInstall(copy, toolchains[language].installNewest(sdk, packages));
    return '';
  });
  for (const folder of ['errors', 'answers']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  prepareAuthority(copy, catalog);
  await compileSamples(copy, catalog, [language]);
}

/** Compiles a sample, unless it is already compiled. Returns the complaints of the tools, or an empty text. */
export async function compileSample(root: string, error: ApiError, sample: Sample): Promise<string> {
  const files = filesOf(root, error, sample);
  const commands = toolchains[sample.language].compile(files);
  const input = [sample.code, JSON.stringify(commands), ...manifestsOf(root, sample.language)];
  return once(files.output, input, async () => {
    for (const [program, ...args] of commands) {
      try {
        const { stderr } = await promisify(execFile)(program, args, { cwd: files.root });
        if (stderr) return stderr;
      } catch (failure) {
        const { stdout = '', stderr = '', message } = failure as Error & { stdout?: string; stderr?: string };
        return `${stdout}${stderr}` || message;
      }
    }
    return '';
  });
}

/** The hosts that the samples talk to. */
const hostsOf = (errors: ApiError[]) =>
  [
    ...new Set(
      errors.flatMap(({ sample, fix }) =>
        [sample, fix].flatMap((promise) => promise?.request?.split(' ')[1] ?? []),
      ),
    ),
  ].map((url) => new URL(url).hostname);

/** Makes the certificate of the mock API, unless there is one for the same hosts. */
export function prepareAuthority(root: string, catalog: Catalog) {
  const hosts = hostsOf(allErrors(catalog));
  const forJava =
    (catalog.api.samples?.languages ?? []).includes('java') && findProgram('keytool') !== undefined;
  const folder = join(keptFor(root), 'authority');
  // It is valid for a year; a new month brings a new one.
  const month = new Date().toISOString().slice(0, 7);
  once(folder, [...hosts, String(forJava), month], () => {
    makeAuthority(folder, hosts, forJava);
    return '';
  });
}

/** Compiles the samples of these languages, two at a time: some compilers use one processor only. */
async function compileSamples(root: string, catalog: Catalog, available: Language[]) {
  const waiting = allErrors(catalog)
    .flatMap((error) => [...error.samples, ...error.fixes].map((sample) => ({ error, sample })))
    .filter(({ sample }) => available.includes(sample.language));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await compileSample(root, next.error, next.sample);
    }
  };
  await Promise.all([work(), work()]);
}

/**
 * Installs and compiles the samples of these languages, with the pinned versions of their packages and with
 * the newest ones. A sample that its language refuses is reported by its test, which finds the same result
 * here. Returns the languages whose newest versions cannot be had, each with the reason.
 */
export async function prepareSamples(root: string, catalog: Catalog, available: Language[]) {
  for (const language of available) installSdk(language, root);
  if (available.length) prepareAuthority(root, catalog);
  await compileSamples(root, catalog, available);
  const withoutNewest = new Map<Language, string>();
  for (const language of available) {
    try {
      await prepareNewest(root, catalog, language);
    } catch (error) {
      withoutNewest.set(language, (error as Error).message);
    }
  }
  return withoutNewest;
}
