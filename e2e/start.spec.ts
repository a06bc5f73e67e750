// npm start ends with whoever has started it: no server, and none of its helpers, stays behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { scratchContent } from './scratch.ts';
import { expect, test } from './site.ts';

/** Whether anything answers at an address. */
const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Starts it; resolves to the process of npm and an address of the site. */
const start = (root: string, dist: string) =>
  new Promise<{ npm: ChildProcess; address: string }>((resolve, reject) => {
    const npm = spawn('npm', ['run', '--silent', 'start', '--', '--outDir', dist], {
      env: { ...process.env, CONTENT_ROOT: root },
      stdio: ['ignore', 'pipe', 'ignore'],
      // As a terminal does, whose Ctrl+C reaches the whole group.
      detached: true,
    });
    let output = '';
    npm.stdout.on('data', (chunk) => {
      output += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\S+/.exec(output) ?? [];
      if (address) resolve({ npm, address });
    });
    npm.on('exit', () => reject(new Error(output)));
  });

/** Signals, and whether they are sent to npm alone. */
for (const [signal, isToNpm] of [
  ['SIGTERM', true],
  ['SIGINT', false],
] as const) {
  test(`${signal} to ${isToNpm ? 'npm' : 'its group'} ends it`, async () => {
    const scratch = scratchContent();
    try {
      const { npm, address } = await start(scratch.root, scratch.dist);
      expect(await answers(address)).toBe(true);
      process.kill(isToNpm ? npm.pid! : -npm.pid!, signal);
      await expect.poll(() => answers(address)).toBe(false);
    } finally {
      scratch.remove();
    }
  });
}
