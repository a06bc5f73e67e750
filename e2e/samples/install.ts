// Prepares the samples before the tests: their SDKs, the compiled programs, and a certificate.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ApiError, Catalog } from '../../src/reference/types.ts';
import { allErrors } from '../../src/reference/catalog.ts';
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

/** Where the SDK of a language is installed. */
export const sdkDirOf = (root: string, language: Language) => join(keptFor(root), language);

/** Returns the paths of a sample and of everything that it needs. */
export const filesOf = (root: string, error: ApiError, { language, file }: Sample): SampleFiles => ({
  root: resolve(root),
  sdkDir: sdkDirOf(root, language),
  file: join(resolve(root), 'errors', error.id, file),
  output: join(keptFor(root), 'compiled', language, error.id, basename(file)),
});

export const authorityOf = (root: string): Authority => authorityIn(join(keptFor(root), 'authority'));

/** Runs a function that fills a folder, unless it has already run there with the same input. */
function once(folder: string, input: string[], make: () => string): string;
function once(folder: string, input: string[], make: () => Promise<string>): string | Promise<string>;
function once(folder: string, input: string[], make: () => string | Promise<string>) {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const stamp = `${folder}.made`;
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

/** Runs the commands of a package manager. Throws an error with the line that names the cause if one fails. */
export function runPackageManager(root: string, commands: [program: string, ...args: string[]][]) {
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
      runPackageManager(root, toolchains[language].install(sdk));
    } catch (error) {
      throw new Error(
        `${relative(process.cwd(), join(root, manifest))}: the SDK for ${languages[language].name} cannot be installed (${(error as Error).message}). Look at the version that it pins, and whether the registry answers.`,
        { cause: error },
      );
    }
    return '';
  });
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

/** Installs the SDKs of these languages with the versions that the content pins, and compiles their samples. */
export async function prepareSamples(root: string, catalog: Catalog, available: Language[]) {
  for (const language of available) installSdk(language, root);
  if (available.length) prepareAuthority(root, catalog);
  const samples = allErrors(catalog).flatMap((error) =>
    [...error.samples, ...error.fixes].map((sample) => ({ error, sample })),
  );
  // Two languages at a time, but one sample of each, since mypy's processes corrupt the cache that they share.
  const waiting = [...available];
  const work = async () => {
    for (let language = waiting.shift(); language; language = waiting.shift()) {
      for (const { error, sample } of samples) {
        if (sample.language === language) await compileSample(root, error, sample);
      }
    }
  };
  await Promise.all([work(), work()]);
}
