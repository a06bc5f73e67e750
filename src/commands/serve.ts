import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site on loopback as a plain static host would, below the path `base`: files, and
 * 404.html for the rest.
 * Takes any free port if the wanted one is taken. Resolves to the port and a way to stop.
 */
export async function serve(dist: string, wanted = 0, base = '/') {
  const notFound = readFileSync(join(dist, '404.html'));
  const prefix = base.replace(/\/$/, '');
  const lost = (response: ServerResponse) =>
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(notFound);
  const files = sirv(dist, { onNoMatch: (_request, response) => lost(response) });
  const server = createServer((request, response) => {
    if (!request.url!.startsWith(`${prefix}/`)) return lost(response);
    request.url = request.url!.slice(prefix.length);
    return files(request, response);
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
  return { port, stop: () => server.close() };
}
