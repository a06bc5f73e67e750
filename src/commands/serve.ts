import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../reference/media-types.ts';
import { prefixOf } from '../reference/urls.ts';

/** Returns the file that a static host sends for a path. For a folder, this is its `index.html`. */
function fileOf(dist: string, path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(name) || name.split('/').includes('..')) return undefined;
  return [join(dist, name), join(dist, name, 'index.html')].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}

async function send(response: ServerResponse, status: number, file: string) {
  response.writeHead(status, { 'content-type': contentTypeOf(file) });
  // If the client closes the connection, this closes the file as well.
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

/**
 * Serves a built site on the loopback interface like a plain static host, below the path `base`: files, and 404.html
 * for all other addresses. If the wanted port is taken, it uses a free one. Resolves to the port and a function
 * that stops the server. Each file is looked up when a request arrives, so that the files of the next build are
 * found, too.
 */
export async function serve(dist: string, wanted = 0, base = '/') {
  const prefix = prefixOf(base);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = request.url!.split('?')[0]!;
    const file = path.startsWith(`${prefix}/`) ? fileOf(dist, path.slice(prefix.length)) : undefined;
    const lost = join(dist, '404.html');
    if (file) void send(response, 200, file);
    else if (statSync(lost, { throwIfNoEntry: false })) void send(response, 404, lost);
    else response.writeHead(404).end();
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
