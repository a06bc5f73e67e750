import { join, relative, resolve } from 'node:path';
import type { PinnedPackage } from '../../src/reference/manifests.ts';
import type { Language } from '../../src/reference/samples.ts';
import { mavenOptions } from './home.ts';
import { KEY_STORE_PASSWORD, type Authority } from './authority.ts';
import type { Route } from './mock-api.ts';

type Command = [program: string, ...args: string[]];

/** A sample, and where what it needs lies. */
export interface SampleFiles {
  /** The content folder, whose manifests pin the SDK. Commands run there. */
  root: string;
  /** Where the language's SDK is installed; it is kept between runs. */
  sdkDir: string;
  /** The sample itself. */
  file: string;
  /** A folder for what is compiled from it. */
  output: string;
}

type SdkFiles = Pick<SampleFiles, 'root' | 'sdkDir'>;

/** How the samples of a language are installed, compiled and run. */
interface Toolchain {
  /** The programs it needs, each with the Debian package that brings it. */
  programs: Record<string, string>;
  /** Installs the SDK that the manifests pin. */
  install(sdk: SdkFiles): Command[];
  /** Installs the newest versions of these packages, in a copy of the content folder that it may change. */
  installNewest(sdk: SdkFiles, packages: PinnedPackage[]): Command[];
  /** Checks a sample as strictly as its language can, and compiles it where that is done. */
  compile(sample: SampleFiles): Command[];
  run(sample: SampleFiles, route: Route, authority: Authority): Command;
  /** How the language learns of the mock API and its certificate, besides `https_proxy` and the like. */
  environment(route: Route, authority: Authority): Record<string, string>;
}

const tsc = resolve('node_modules/typescript/bin/tsc');
const tscOptions =
  '--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node';
/** Compiles without leaving a file beside the sample, as py_compile would. */
const compilePython = 'import pathlib, sys; compile(pathlib.Path(sys.argv[1]).read_text(), *sys.argv[1:])';
const npmOptions = '--loglevel=error --ignore-scripts --no-audit --no-fund'.split(' ');
const python = (sdkDir: string) => join(sdkDir, 'bin/python');
const pipInstall = ({ sdkDir }: SdkFiles, ...what: string[]): Command[] => [
  ['python3', '-m', 'venv', '--clear', sdkDir],
  [python(sdkDir), '-m', 'pip', 'install', '-qq', '--disable-pip-version-check', ...what],
];
const copyJars = ({ sdkDir }: SdkFiles): Command => [
  'mvn',
  '-q',
  '-B',
  ...mavenOptions,
  'dependency:copy-dependencies',
  `-DoutputDirectory=${jars(sdkDir)}`,
];
const goPackage = ({ root, file }: SampleFiles) => `./${relative(root, join(file, '..'))}`;
/** Java takes names of files for ASCII where the locale does not say otherwise. */
const locale = { LC_ALL: 'C.UTF-8' };
const jars = (sdkDir: string) => join(sdkDir, 'jars');

export const toolchains: Record<Language, Toolchain> = {
  curl: {
    programs: { curl: 'curl' },
    install: () => [],
    installNewest: () => [],
    compile: ({ file }) => [['sh', '-n', file]],
    run: ({ file }) => ['sh', file],
    environment: (_, { certificate }) => ({ CURL_CA_BUNDLE: certificate }),
  },

  typescript: {
    programs: { npm: 'npm' },
    install: () => [['npm', 'ci', ...npmOptions]],
    // Without the lock file, what the SDK depends on is the newest as well.
    installNewest: (_, packages) => [
      ['npm', 'install', '--no-package-lock', ...npmOptions, ...packages.map(({ name }) => `${name}@latest`)],
    ],
    compile: ({ file }) => [[process.execPath, tsc, ...tscOptions.split(' '), file]],
    run: ({ file }) => [process.execPath, file],
    environment: (_, { certificate }) => ({ NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: certificate }),
  },

  python: {
    programs: { python3: 'python3-venv' },
    install: (sdk) => pipInstall(sdk, '-r', 'requirements.txt'),
    installNewest: (sdk, packages) => pipInstall(sdk, ...packages.map(({ name }) => name)),
    compile: ({ sdkDir, file }) => [[python(sdkDir), '-W', 'error', '-c', compilePython, file, 'exec']],
    run: ({ sdkDir, file }) => [python(sdkDir), file],
    environment: (_, { certificate }) => ({ REQUESTS_CA_BUNDLE: certificate }),
  },

  go: {
    programs: { go: 'golang-go' },
    install: () => [['go', 'mod', 'download']],
    // The newest of the same major version: another one has another import path.
    installNewest: (_, packages) => [
      ['go', 'get', ...packages.map(({ name }) => `${name}@latest`)],
      ['go', 'mod', 'download'],
    ],
    compile: (sample) => [
      ['go', 'vet', goPackage(sample)],
      ['go', 'build', '-o', join(sample.output, 'handle'), goPackage(sample)],
    ],
    run: ({ output }) => [join(output, 'handle')],
    environment: (_, { certificate }) => ({ SSL_CERT_FILE: certificate }),
  },

  java: {
    programs: { javac: 'default-jdk-headless', mvn: 'maven' },
    install: (sdk) => [copyJars(sdk)],
    installNewest: (sdk, packages) => [
      ...packages.map(({ version }): Command => [
        'sed',
        '-i',
        `s|<version>${version}</version>|<version>RELEASE</version>|`,
        'pom.xml',
      ]),
      copyJars(sdk),
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
    run: ({ sdkDir, output }, { host, port }, { keyStore }) => [
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
      'Handle',
    ],
    environment: () => locale,
  },
};
