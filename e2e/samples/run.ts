import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Api, ApiError } from '../../src/reference/catalog.ts';
import type { Sample } from '../../src/reference/samples.ts';
import { workshopOf } from './install.ts';
import type { StandIn } from './stand-in.ts';
import { toolchains, type Bench } from './toolchains.ts';

/** How long a sample may take, in milliseconds. */
const LIMIT = 30_000;

const benchOf = (root: string, error: ApiError, { language, file }: Sample): Bench => {
  const workshop = workshopOf(language, root);
  return {
    ...workshop,
    file: join(workshop.root, 'errors', error.id, file),
    output: join(workshop.cache, 'made', error.id),
  };
};

/** Checks and compiles a sample. Gives what the language's tools have to say: nothing if all is well. */
export function checkSample(root: string, error: ApiError, sample: Sample): string {
  const bench = benchOf(root, error, sample);
  mkdirSync(bench.output, { recursive: true });
  for (const [program, ...args] of toolchains[sample.language].check(bench)) {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: bench.root, encoding: 'utf8' });
    if (status !== 0 || stderr) return `${stdout}${stderr}`;
  }
  return '';
}

/** Runs a sample as it is, in a process whose only way out is the stand-in. */
export function runSample(
  root: string,
  { samples }: Api,
  error: ApiError,
  sample: Sample,
  { proxy }: StandIn,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const bench = benchOf(root, error, sample);
  const toolchain = toolchains[sample.language];
  const [program, ...args] = toolchain.run(bench, proxy);
  const address = `http://${proxy.host}:${proxy.port}`;
  const child = spawn(program, args, {
    cwd: bench.root,
    timeout: LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      // Some programs read the one form, some the other.
      http_proxy: address,
      https_proxy: address,
      HTTP_PROXY: address,
      HTTPS_PROXY: address,
      ...toolchain.environment(proxy),
      ...samples?.environment,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
