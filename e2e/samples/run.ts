import { spawn } from 'node:child_process';
import type { ApiError } from '../../src/reference/types.ts';
import type { Sample } from '../../src/reference/samples.ts';
import { authorityOf, filesOf } from './install.ts';
import { startMockApi, type Answer, type Received } from './mock-api.ts';
import { toolchains } from './toolchains.ts';

/** How a run of a sample went. */
export interface SampleRun {
  /** Null if it was stopped because it did not end. */
  code: number | null;
  stdout: string;
  stderr: string;
  received: Received[];
}

export interface Circumstances {
  environment: Record<string, string>;
  answer: ((request: Received) => Answer) | 'refused';
  /** In milliseconds: after that, the sample is stopped. */
  limit: number;
}

/** Runs an unchanged sample in a process that can only reach a separate mock API. */
export async function runSample(
  root: string,
  error: ApiError,
  sample: Sample,
  { environment, answer, limit }: Circumstances,
): Promise<SampleRun> {
  const files = filesOf(root, error, sample);
  const authority = authorityOf(root);
  const toolchain = toolchains[sample.language];
  const api = await startMockApi(authority, answer === 'refused' ? () => 'silence' : answer);
  // Nobody listens there any more: connections are refused.
  if (answer === 'refused') await api.stop();
  try {
    const [program, ...args] = toolchain.run(files, api.route, authority);
    const proxy = `http://${api.route.host}:${api.route.port}`;
    const child = spawn(program, args, {
      cwd: files.root,
      // A separate process group, so that the children of a script are stopped with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        // Some programs read the one form, some the other.
        http_proxy: proxy,
        https_proxy: proxy,
        HTTP_PROXY: proxy,
        HTTPS_PROXY: proxy,
        ...toolchain.environment(api.route, authority),
        ...environment,
      },
    });
    const stop = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), limit);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const code = await new Promise<number | null>((ended, failed) => {
      child.on('error', failed);
      child.on('close', ended);
    }).finally(() => clearTimeout(stop));
    return { code, stdout, stderr, received: api.received };
  } finally {
    if (answer !== 'refused') await api.stop();
  }
}
