import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Makes a temporary folder with these files, for programs to live in. */
function makeHome(files: Record<string, string>): string {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  return home;
}

/** A way to start programs that share a home with these files. They and it end with this process at the latest. */
export function programsAtHome(files: Record<string, string>) {
  const home = makeHome(files);
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home };
  const running: (() => Promise<void>)[] = [];
  return {
    home,
    start(program: string, args: string[], more: NodeJS.ProcessEnv = {}) {
      const child = spawn(program, args, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
      const kill = () => child.kill('SIGKILL');
      process.once('exit', kill);
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      running.push(async () => {
        child.kill();
        await ended;
        process.off('exit', kill);
      });
      let output = '';
      /** Resolves to the first group of a pattern in the output. Rejects if the program ends before. */
      const says = (wanted: RegExp) =>
        new Promise<string>((resolve, reject) => {
          const read = (chunk: Buffer) => {
            const found = wanted.exec((output += String(chunk)));
            if (found) resolve(found[1]!);
          };
          child.stdout.on('data', read);
          child.stderr.on('data', read);
          child.once('error', reject);
          void ended.then(() => reject(new Error(`${program} ended: ${output}`)));
        });
      return { says, ended };
    },
    /** Ends them, the last one first, and removes their home. */
    async stop() {
      for (const stop of running.toReversed()) await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
