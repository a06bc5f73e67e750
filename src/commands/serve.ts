import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { prefixOf } from '../reference/urls.ts';

/** Longer than a build leaves no site while it puts the new one in the place of the last. */
const EXCHANGE_MS = 20;

/** The file of a site that answers a path, as static hosts have it: a folder's is its index. */
function fileOf(dist: string, path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.split('/').includes('..')) return undefined;
  for (const file of [join(dist, name), join(dist, name, 'index.html')]) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return undefined;
}

/**
 * Serves a built site on loopback as a plain static host would, below the path `base`: files, and
 * 404.html for the rest. Takes any free port if the wanted one is taken. Resolves to the port and a way
 * to stop.
 *
 * Each file is looked for when it is asked for: a server that lists them when it starts, as sirv does,
 * breaks off answers and knows no new pages once the site has been built anew.
 */
export async function serve(dist: string, wanted = 0, base = '/') {
  const prefix = prefixOf(base);
  const send = (response: ServerResponse, status: number, file: string, onFailure: () => void) => {
    // Its ending would make a video of it.
    const type = file.endsWith('.d.ts') ? 'text/plain' : (lookup(file) ?? 'application/octet-stream');
    const isText = /^text\/|\/(javascript|json|xml)$/.test(type);
    const stream = createReadStream(file);
    stream.on('error', onFailure);
    stream.on('open', () => {
      response.writeHead(status, { 'content-type': isText ? `${type};charset=utf-8` : type });
      stream.pipe(response);
    });
  };
  const answer = (url: string, response: ServerResponse, onFailure: () => void) => {
    const file = url.startsWith(`${prefix}/`) ? fileOf(dist, url.slice(prefix.length)) : undefined;
    if (file) send(response, 200, file, onFailure);
    else onFailure();
  };
  const server = createServer((request, response) => {
    const url = (request.url ?? '/').split('?')[0]!;
    const fail = () => response.writeHead(404).end();
    const notFound = () => send(response, 404, join(dist, '404.html'), fail);
    // What is missing may be there again in a moment.
    answer(url, response, () => setTimeout(() => answer(url, response, notFound), EXCHANGE_MS));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  });
  const { port } = server.address() as { port: number };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, stop };
}
