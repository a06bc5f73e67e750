import { request, type IncomingHttpHeaders } from 'node:http';
import { request as requestOverTls } from 'node:https';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent: compressed, if it was. */
  body: Buffer;
}

/** Asks for an address with just these headers. Over TLS, the host may show any certificate. */
export const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Reply>((resolve, reject) => {
    const send = address.startsWith('https:') ? requestOverTls : request;
    send(address, { headers, method, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
