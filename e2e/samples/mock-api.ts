import { readFileSync } from 'node:fs';
import {
  createServer as createPlain,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Authority } from './authority.ts';

export interface Received {
  /** The method and the whole URL. */
  request: string;
  /** The user and the password of the basic authentication. */
  user: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** A response of the API: JSON, an HTML page such as a proxy sends, or no response at all. */
export type Answer = { status: number; body: object } | { status: number; html: string } | 'silence';

/** Where a sample reaches the mock API. */
export interface Route {
  host: string;
  /** Takes plain requests, and is the proxy for all others. */
  port: number;
}

/**
 * Takes what is sent to any host, TLS included, and answers with what `answer` returns. It is a plain server,
 * and a CONNECT proxy that hands its tunnels to that server or to one for TLS: all that a sample needs to
 * reach what it takes for the API, without a package.
 */
export async function startMockApi(
  { certificate, key }: Pick<Authority, 'certificate' | 'key'>,
  answer: (request: Received) => Answer,
) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();

  const respond = (scheme: string) => (request: IncomingMessage, response: ServerResponse) =>
    void reply(scheme, request, response);
  const reply = async (scheme: string, request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '/', headers } = request;
    const [, basic] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
    const one: Received = {
      // A proxy is asked for whole URLs, a server for paths.
      request: `${method} ${url.startsWith('/') ? `${scheme}://${headers.host}${url}` : url}`,
      user: basic && Buffer.from(basic, 'base64').toString(),
      headers,
      body: await jsonOf(request),
    };
    received.push(one);
    const says = answer(one);
    if (says === 'silence') return;
    const [type, text] =
      'html' in says ? ['text/html', says.html] : ['application/json', JSON.stringify(says.body)];
    response.writeHead(says.status, { 'content-type': type, connection: 'close' }).end(text);
  };

  const plain = createPlain(respond('http'));
  const secure = createSecure({ cert: readFileSync(certificate), key: readFileSync(key) }, respond('https'));
  plain.on('connect', ({ url = '' }, socket: Socket, head: Buffer) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length) socket.unshift(head);
    (url.endsWith(':80') ? plain : secure).emit('connection', socket);
  });
  plain.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A sample that is stopped or gives up closes the connection.
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => plain.listen(0, '127.0.0.1', listening));
  return {
    route: { host: '127.0.0.1', port: (plain.address() as AddressInfo).port } satisfies Route,
    received,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => plain.close(closed));
    },
  };
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(Buffer.concat(await request.toArray()).toString());
  } catch {
    return undefined;
  }
}
