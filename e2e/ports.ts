// Servers that cannot choose a port themselves. A test never assumes that a port is free, or that a server answers
// after some time: a busy machine would decide whether it passes.
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const MAX_ATTEMPTS = 5;

/** Returns a port that is free at this moment. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Starts a server on a free port, and on another one if it ends, since somebody else may have taken the port meanwhile. */
export async function onFreePort<T>(start: (port: number) => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await start(await freePort());
  } catch (error) {
    if (attempt === MAX_ATTEMPTS) throw error;
    return onFreePort(start, attempt + 1);
  }
}

/** Resolves once a server answers. Rejects if its process ends before; otherwise, only the test's own limit ends the waiting. */
export async function untilAnswered(ask: () => Promise<unknown>, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    const answers = await ask().then(
      () => true,
      () => false,
    );
    // Another server may answer in place of one that could not listen: that one ends.
    await setTimeout(50);
    if (answers && !hasEnded) return;
  }
  throw new Error('The server ended before it answered.');
}
