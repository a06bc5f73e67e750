import { basename, join, resolve } from 'node:path';
import type { PinnedPackage } from '../../src/reference/manifests.ts';
import type { Language } from '../../src/reference/samples.ts';
import { findProgram } from '../programs.ts';
import { mavenOptions } from './home.ts';
import { KEY_STORE_PASSWORD, type Authority } from './authority.ts';
import type { Route } from './mock-api.ts';

type Command = [program: string, ...args: string[]];

/** The paths of a sample and of everything that it needs. */
export interface SampleFiles {
  /** The content folder, whose manifests pin the SDK. Commands run there. */
  root: string;
  /** Where the language's SDK is installed; it is kept between runs. */
  sdkDir: string;
  /** The sample itself. */
  file: string;
  /** The folder for the compiled program. */
  output: string;
}

type SdkFiles = Pick<SampleFiles, 'root' | 'sdkDir'>;

/** How the samples of a language are installed, compiled and run. */
interface Toolchain {
  /** The programs it needs, each with the Debian package that brings it. */
  programs: Record<string, string>;
  /** Installs the SDK that the manifests pin. */
  install(sdk: SdkFiles): Command[];
  /** Writes the newest versions of these packages into the manifests. */
  update(sdk: SdkFiles, packages: PinnedPackage[]): Command[];
  /** Checks a sample as strictly as its language can, and compiles it where that is done. */
  compile(sample: SampleFiles): Command[];
  run(sample: SampleFiles, route: Route, authority: Authority): Command;
  /** Returns the environment variables for the mock API and its certificate, in addition to `https_proxy` and the like. */
  environment(route: Route, authority: Authority): Record<string, string>;
}

const tsc = resolve('node_modules/typescript/bin/tsc');
const tscOptions =
  '--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node';
/** Compiles without leaving a file next to the sample, as py_compile would. */
const compilePython = 'import pathlib, sys; compile(pathlib.Path(sys.argv[1]).read_text(), *sys.argv[1:])';
const npmOptions = '--loglevel=error --ignore-scripts --no-audit --no-fund'.split(' ');
const python = (sdkDir: string) => join(sdkDir, 'bin/python');
const pipInstall = ({ sdkDir }: SdkFiles, ...what: string[]): Command[] => [
  ['python3', '-m', 'venv', '--clear', sdkDir],
  [python(sdkDir), '-m', 'pip', 'install', '-qq', '--disable-pip-version-check', ...what],
];
/** The linters of the samples in Python. `types-requests` contains the types of an SDK's dependency. */
const pythonLinters = ['mypy', 'ruff', 'types-requests'];
/** The rules of ruff that find mistakes, in programs that print and exit. */
const RUFF_RULES = 'A,ARG,B,C4,E,F,G,I,LOG,N,PIE,PL,RET,RUF,S,SIM,UP,W';
const RUFF_LINES = ['--line-length', '110'];
const copyJars = ({ sdkDir }: SdkFiles): Command => [
  'mvn',
  '-q',
  '-B',
  ...mavenOptions,
  'dependency:copy-dependencies',
  `-DoutputDirectory=${jars(sdkDir)}`,
];
/** Without a UTF-8 locale, Java treats file names as ASCII. */
const locale = { LC_ALL: 'C.UTF-8' };
const jars = (sdkDir: string) => join(sdkDir, 'jars');

export const toolchains: Record<Language, Toolchain> = {
  curl: {
    programs: { curl: 'curl' },
    install: () => [],
    update: () => [],
    compile: ({ file }) => [['sh', '-n', file]],
    run: ({ file }) => ['sh', file],
    environment: (_, { certificate }) => ({ CURL_CA_BUNDLE: certificate }),
  },

  typescript: {
    programs: { npm: 'npm' },
    install: () => [['npm', 'ci', ...npmOptions]],
    // Without the lock file, the dependencies of the SDK are the newest as well.
    update: (_, packages) => [
      ['rm', 'package-lock.json'],
      [
        ...['npm', 'install', '--package-lock-only', '--save-exact', ...npmOptions],
        ...packages.map(({ name }) => `${name}@latest`),
      ] as Command,
    ],
    compile: ({ file }) => [[process.execPath, tsc, ...tscOptions.split(' '), file]],
    run: ({ file }) => [process.execPath, file],
    environment: (_, { certificate }) => ({ NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: certificate }),
  },

  python: {
    programs: { python3: 'python3-venv' },
    install: (sdk) => pipInstall(sdk, '-r', 'requirements.txt', ...pythonLinters),
    update: (sdk, packages) => [
      ...pipInstall(sdk, ...packages.map(({ name }) => name)),
      ['sh', '-c', '"$0" -m pip freeze --disable-pip-version-check > requirements.txt', python(sdk.sdkDir)],
    ],
    compile: ({ sdkDir, file }) => [
      [python(sdkDir), '-W', 'error', '-c', compilePython, file, 'exec'],
      [
        join(sdkDir, 'bin/ruff'),
        'check',
        '--quiet',
        '--isolated',
        '--no-cache',
        `--select=${RUFF_RULES}`,
        ...RUFF_LINES,
        file,
      ],
      [
        join(sdkDir, 'bin/ruff'),
        'format',
        '--quiet',
        '--isolated',
        '--no-cache',
        '--check',
        ...RUFF_LINES,
        file,
      ],
      [python(sdkDir), '-m', 'mypy', '--strict', '--no-error-summary', `--cache-dir=${sdkDir}/mypy`, file],
    ],
    run: ({ sdkDir, file }) => [python(sdkDir), file],
    environment: (_, { certificate }) => ({ REQUESTS_CA_BUNDLE: certificate }),
  },

  go: {
    programs: { go: 'golang-go' },
    install: () => [['go', 'mod', 'download']],
    // The newest of the same major version: another one has another import path.
    update: (_, packages) => [['go', 'get', ...packages.map(({ name }) => `${name}@latest`)]],
    // One file at a time: the programs of an error are in one folder, each with a `main`.
    compile: ({ output, file }) => [
      ['sh', '-c', 'test -z "$(gofmt -l "$0")" || { gofmt -d "$0"; exit 1; }', file],
      ['go', 'vet', file],
      // To compile it takes minutes, so it is used where it is installed.
      ...(findProgram('staticcheck') ? [['staticcheck', file] as Command] : []),
      ['go', 'build', '-o', join(output, 'program'), file],
    ],
    run: ({ output }) => [join(output, 'program')],
    environment: (_, { certificate }) => ({ SSL_CERT_FILE: certificate }),
  },

  java: {
    programs: { javac: 'default-jdk-headless', mvn: 'maven' },
    install: (sdk) => [copyJars(sdk)],
    update: () => [
      ['mvn', '-q', '-B', ...mavenOptions, 'versions:use-latest-releases', '-DgenerateBackupPoms=false'],
    ],
    compile: ({ sdkDir, output, file }) => [
      [
        'env',
        ...Object.entries(locale).map((pair) => pair.join('=')),
        'javac',
        '-Xlint:all',
        '-Werror',
        '-cp',
        `${jars(sdkDir)}/*`,
        '-d',
        output,
        file,
      ],
    ],
    run: ({ sdkDir, output, file }, { host, port }, { keyStore }) => [
      'java',
      // A sample lives for a second: the quickest start is the quickest run.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      ...['http', 'https'].flatMap((scheme) => [
        `-D${scheme}.proxyHost=${host}`,
        `-D${scheme}.proxyPort=${port}`,
      ]),
      `-Djavax.net.ssl.trustStore=${keyStore}`,
      `-Djavax.net.ssl.trustStorePassword=${KEY_STORE_PASSWORD}`,
      '-cp',
      `${output}:${jars(sdkDir)}/*`,
      basename(file, '.java'),
    ],
    environment: () => locale,
  },
};
