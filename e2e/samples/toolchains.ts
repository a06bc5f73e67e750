import { join, relative, resolve } from 'node:path';
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

/** How the samples of a language are installed, compiled and run. */
interface Toolchain {
  /** The programs it needs, each with the Debian package that brings it. */
  programs: Record<string, string>;
  /** Installs the SDK that the manifests pin. */
  install(sdk: Pick<SampleFiles, 'root' | 'sdkDir'>): Command[];
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
const python = (sdkDir: string) => join(sdkDir, 'bin/python');
const goPackage = ({ root, file }: SampleFiles) => `./${relative(root, join(file, '..'))}`;
/** Java takes names of files for ASCII where the locale does not say otherwise. */
const locale = { LC_ALL: 'C.UTF-8' };
const jars = (sdkDir: string) => join(sdkDir, 'jars');

export const toolchains: Record<Language, Toolchain> = {
  curl: {
    programs: { curl: 'curl' },
    install: () => [],
    compile: ({ file }) => [['sh', '-n', file]],
    run: ({ file }) => ['sh', file],
    environment: (_, { certificate }) => ({ CURL_CA_BUNDLE: certificate }),
  },

  typescript: {
    programs: { npm: 'npm' },
    install: () => [['npm', 'ci', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund']],
    compile: ({ file }) => [[process.execPath, tsc, ...tscOptions.split(' '), file]],
    run: ({ file }) => [process.execPath, '--import', resolve('e2e/samples/route-to-mock.ts'), file],
    environment: ({ host, port, securePort }, { certificate }) => ({
      MOCK_HOST: host,
      MOCK_PORT: String(port),
      MOCK_SECURE_PORT: String(securePort),
      NODE_EXTRA_CA_CERTS: certificate,
    }),
  },

  python: {
    programs: { python3: 'python3-venv' },
    install: ({ sdkDir }) => [
      ['python3', '-m', 'venv', '--clear', sdkDir],
      [
        python(sdkDir),
        ...'-m pip install -qq --disable-pip-version-check -r requirements.txt'.split(' '),
      ] as Command,
    ],
    compile: ({ sdkDir, file }) => [[python(sdkDir), '-W', 'error', '-c', compilePython, file, 'exec']],
    run: ({ sdkDir, file }) => [python(sdkDir), file],
    environment: (_, { certificate }) => ({ REQUESTS_CA_BUNDLE: certificate }),
  },

  go: {
    programs: { go: 'golang-go' },
    install: () => [['go', 'mod', 'download']],
    compile: (sample) => [
      ['go', 'vet', goPackage(sample)],
      ['go', 'build', '-o', join(sample.output, 'handle'), goPackage(sample)],
    ],
    run: ({ output }) => [join(output, 'handle')],
    environment: (_, { certificate }) => ({ SSL_CERT_FILE: certificate }),
  },

  java: {
    programs: { javac: 'default-jdk-headless', mvn: 'maven' },
    install: ({ sdkDir }) => [
      [
        'mvn',
        '-q',
        '-B',
        ...mavenOptions,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${jars(sdkDir)}`,
      ],
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
