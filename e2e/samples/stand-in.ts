import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCACertificate, getLocal } from 'mockttp';

/** A proxy that stands for the API, and the certificate that it signs with. */
export interface Proxy {
  host: string;
  port: number;
  certificate: string;
  /** The certificate as Java reads it. */
  keyStore: string;
}

/** It guards nothing, but Java opens no key store without one. */
export const KEY_STORE_PASSWORD = 'changeit';

export interface Received {
  /** The method and the whole address. */
  request: string;
  /** The user and the password of the basic authentication. */
  user: string | undefined;
  body: unknown;
}

export interface Answer {
  status: number;
  body: object;
}

/** Stands for the API: it receives what is sent to any host, TLS included, and answers as it is told. */
export async function startStandIn() {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const { cert, key } = await generateCACertificate({ subject: { commonName: 'Throw-away authority' } });
  const server = getLocal({ https: { cert, key } });
  await server.start();

  const proxy = {
    host: '127.0.0.1',
    port: server.port,
    certificate: join(folder, 'authority.pem'),
    keyStore: join(folder, 'authority.p12'),
  };
  writeFileSync(proxy.certificate, cert);
  let received: Received[] = [];
  let answer: (request: Received) => Answer = () => ({ status: 500, body: {} });

  await server.forAnyRequest().thenCallback(async ({ method, url, headers, body }) => {
    const [, basic] = /^Basic (.+)$/.exec(String(headers.authorization)) ?? [];
    const request: Received = {
      request: `${method} ${url}`,
      user: basic && Buffer.from(basic, 'base64').toString(),
      body: await body.getJson().catch(() => undefined),
    };
    received.push(request);
    const { status, body: json } = answer(request);
    return { statusCode: status, json };
  });

  return {
    proxy,
    /** Answers like this from now on, and forgets what it has received. */
    answer(how: typeof answer) {
      answer = how;
      received = [];
    },
    received: () => received,
    /** Makes the key store that Java needs, once. */
    makeKeyStore() {
      if (existsSync(proxy.keyStore)) return;
      const options =
        `-importcert -noprompt -alias authority -storetype PKCS12 -storepass ${KEY_STORE_PASSWORD}`.split(
          ' ',
        );
      execFileSync('keytool', [...options, '-keystore', proxy.keyStore, '-file', proxy.certificate], {
        stdio: 'ignore',
      });
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** The API's good answer to a request: the file of the content folder that its path names. */
export function goodAnswer(root: string, request: string): Answer {
  const { pathname } = new URL(request.split(' ')[1]!);
  const file = join(root, 'answers', `${pathname}.json`);
  if (!existsSync(file)) return { status: 404, body: { error_type: 'no_such_answer', error_message: file } };
  return { status: 200, body: JSON.parse(readFileSync(file, 'utf8')) };
}
