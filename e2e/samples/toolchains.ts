import { join, relative, resolve } from 'node:path';
import type { Language } from '../../src/reference/samples.ts';
import { KEY_STORE_PASSWORD, type Proxy } from './stand-in.ts';

type Command = [program: string, ...args: string[]];

/** Where an SDK is installed: the content folder that pins it, and a folder that is kept between runs. */
export interface Workshop {
  root: string;
  cache: string;
}

/** A sample in its workshop: its file, and a folder for what is made of it. */
export interface Bench extends Workshop {
  file: string;
  output: string;
}

/** How the samples of a language are installed, checked and run. Commands run in the content folder. */
interface Toolchain {
  /** The programs it needs, each with the Debian package that brings it. */
  programs: Record<string, string>;
  /** Installs the SDK that the manifests pin. */
  install(workshop: Workshop): Command[];
  /** Checks a sample as strictly as its language can, and compiles it where that is done. */
  check(bench: Bench): Command[];
  run(bench: Bench, proxy: Proxy): Command;
  /** How the language is told of the proxy and its certificate, besides `https_proxy` and the like. */
  environment(proxy: Proxy): Record<string, string>;
}

const tsc = resolve('node_modules/typescript/bin/tsc');
const tscOptions =
  '--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node';
/** Compiles without leaving a file beside the sample, as py_compile would. */
const compilePython = 'import pathlib, sys; compile(pathlib.Path(sys.argv[1]).read_text(), *sys.argv[1:])';
const python = ({ cache }: Workshop) => join(cache, 'bin/python');
const goPackage = ({ root, file }: Bench) => `./${relative(root, join(file, '..'))}`;
const jars = ({ cache }: Workshop) => join(cache, 'jars');

export const toolchains: Record<Language, Toolchain> = {
  curl: {
    programs: { curl: 'curl' },
    install: () => [],
    check: ({ file }) => [['sh', '-n', file]],
    run: ({ file }) => ['sh', file],
    environment: ({ certificate }) => ({ CURL_CA_BUNDLE: certificate }),
  },

  typescript: {
    programs: { npm: 'npm' },
    install: () => [['npm', 'ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund']],
    check: ({ file }) => [[process.execPath, tsc, ...tscOptions.split(' '), file]],
    run: ({ file }) => [process.execPath, file],
    environment: ({ certificate }) => ({ NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: certificate }),
  },

  python: {
    programs: { python3: 'python3-venv' },
    install: (workshop) => [
      ['python3', '-m', 'venv', '--clear', workshop.cache],
      [
        python(workshop),
        '-m',
        'pip',
        'install',
        '-qq',
        '--disable-pip-version-check',
        '-r',
        'requirements.txt',
      ],
    ],
    check: (bench) => [[python(bench), '-W', 'error', '-c', compilePython, bench.file, 'exec']],
    run: (bench) => [python(bench), bench.file],
    environment: ({ certificate }) => ({ REQUESTS_CA_BUNDLE: certificate }),
  },

  go: {
    programs: { go: 'golang-go' },
    install: () => [['go', 'mod', 'download']],
    check: (bench) => [
      ['go', 'vet', goPackage(bench)],
      ['go', 'build', '-o', join(bench.output, 'handle'), goPackage(bench)],
    ],
    run: ({ output }) => [join(output, 'handle')],
    environment: ({ certificate }) => ({ SSL_CERT_FILE: certificate }),
  },

  java: {
    programs: { javac: 'default-jdk-headless', mvn: 'maven' },
    install: (workshop) => [
      ['mvn', '-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars(workshop)}`],
    ],
    check: (bench) => [
      ['javac', '-Xlint:all', '-Werror', '-cp', `${jars(bench)}/*`, '-d', bench.output, bench.file],
    ],
    run: (bench, { host, port, keyStore }) => [
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
      `${bench.output}:${jars(bench)}/*`,
      'Handle',
    ],
    environment: () => ({}),
  },
};
