// Measures the cost of a build for catalogs of several sizes. Fails if the cost per error grows with the size.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventContent } from '../fixtures/invented-content.ts';
import { blockingTime } from './opening.ts';

const KEPT = 'bench/build.json';
/** The smallest catalog, whose build is nearly all start-up, and two that show the cost of an error. */
const [SMALLEST, MEDIUM, LARGE] = [4, 1_000, 5_000];
/** How much more an error of the large catalog may cost than one of the medium catalog. */
const MAX_GROWTH = 1.25;
/** A figure has moved when it differs by more than this share: what repeated runs differ by. */
const NOISE = 0.15;

interface Cost {
  /** Seconds. */
  cpu: number;
  wall: number;
  /** MiB, at the peak. */
  memory: number;
}
/** Sizes in MB of 1,000,000 bytes; of single pages in kB. */
interface Figures {
  build: Cost;
  files: number;
  output: number;
  html: number;
  statusPage: number;
  errorPage: number;
  /** Milliseconds that a status page blocks a slow processor after its first paint. */
  blocking: number;
}

/** Builds in a separate process, which reports the used resources. */
function build(root: string, outDir: string): Cost {
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['-r', './src/commands/preflight.cjs', 'bench/build-once.ts', '--outDir', outDir],
    {
      env: { ...process.env, CONTENT_ROOT: root },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(output[3]!);
}

async function measure(count: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [root, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  try {
    inventContent(root, count);
    const cost = build(root, outDir);
    const sizes = globSync('**/*.*', { cwd: outDir }).map(
      (file) => [file, statSync(join(outDir, file)).size] as const,
    );
    const sum = (pattern: RegExp) =>
      sizes.reduce((all, [file, size]) => all + (pattern.test(file) ? size : 0), 0);
    const largest = (pattern: RegExp) =>
      Math.max(...sizes.map(([file, size]) => (pattern.test(file) ? size : 0)));
    return {
      build: cost,
      files: sizes.length,
      output: sum(/./) / 1e6,
      html: sum(/\.html$/) / 1e6,
      statusPage: largest(/\/\d{3}\/index\.html$/) / 1e3,
      errorPage: largest(/\/\d{3}\/\w+\/index\.html$/) / 1e3,
      blocking: await blockingTime(outDir, '/docs/errors/404/'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Kept = Record<string, Record<string, number>>;

/** The figures under one name each, such as `build.cpu`. */
const flat = (figures: Figures) =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]: [string, number | Cost]) =>
      typeof value === 'number'
        ? [[name, value]]
        : Object.entries(value).map(([part, number]) => [`${name}.${part}`, number as number]),
    ),
  ) as Record<string, number>;

const counts = process.argv.slice(2).map(Number);
const before: Kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
const kept = { ...before };
for (const count of counts.length ? counts : [SMALLEST, MEDIUM, LARGE]) {
  const figures = flat(await measure(count));
  console.log(`\n${count} errors`);
  for (const [name, value] of Object.entries(figures)) {
    const last = before[count]?.[name];
    const hasMoved = last !== undefined && Math.abs(value - last) > NOISE * last;
    const rounded = value.toFixed(value < 100 ? 1 : 0);
    console.log(`  ${name.padEnd(20)} ${rounded.padStart(8)}${hasMoved ? `   was ${last.toFixed(1)}` : ''}`);
    figures[name] = Number(value.toFixed(2));
  }
  kept[count] = figures;
}
writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);

/** Milliseconds of CPU per error, without what every build costs. */
const costPerError = (count: number) =>
  (1_000 * (kept[count]!['build.cpu']! - kept[SMALLEST]!['build.cpu']!)) / (count - SMALLEST);

if (!counts.length) {
  const [medium, large] = [costPerError(MEDIUM), costPerError(LARGE)];
  const growth = large / medium;
  console.log(`
CPU per error: ${medium.toFixed(1)} ms of ${MEDIUM}, ${large.toFixed(1)} ms of ${LARGE}: ${growth.toFixed(2)} times`);
  if (growth > MAX_GROWTH) {
    console.error(
      `An error may cost ${MAX_GROWTH} times as much at most: some step of the build is not linear.`,
    );
    process.exitCode = 1;
  }
}
