import { spawn, type ChildProcess } from 'node:child_process';

const running: ChildProcess[] = [];

/** Starts a program in a separate process group. Resolves when its output matches. */
export function start(
  [program, ...args]: string[],
  env: NodeJS.ProcessEnv,
  wanted: RegExp,
): Promise<RegExpExecArray> {
  const child = spawn(program!, args, { env: { ...process.env, ...env }, detached: true });
  running.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const match = wanted.exec(output);
      if (match) resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(output)));
  });
}

/** Stops what was started. */
export function stopAll() {
  for (const { pid } of running.splice(0)) {
    try {
      process.kill(-pid!, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
}
