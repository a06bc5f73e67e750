import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headerPolicy } from '../../src/commands/policy.ts';
import { serve } from '../../src/commands/serve.ts';

/** The headers that `public/_headers` sets for every URL. */
const [forAll] = readFileSync('public/_headers', 'utf8').split('\n\n');
const promised = Object.fromEntries(
  [...forAll!.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name!.toLowerCase(), value!]),
);
const REPORTS = '/reports';
/** Begins every script: WebKit's driver keeps to itself what scripts throw. */
const TELLS = `for (const name of ['error', 'unhandledrejection']) {
  addEventListener(name, ({ message, reason }) => navigator.sendBeacon('${REPORTS}', message ?? String(reason)));
}
`;

/** Serves a built site under the headers in `hosting/`, and hears what breaks their policy or is thrown. */
export async function serveUnderHeaders(folder: string) {
  const files = await serve(folder);
  const policy = `${headerPolicy(folder)};report-uri ${REPORTS}`;
  const heard = {
    /** The paths that were asked for. */
    asked: [] as string[],
    /** What broke the policy or was thrown, in the browser's own words. */
    reports: [] as string[],
    /** Whether scripts stay away. */
    withholdsScripts: false,
  };
  const forward = async (path: string, response: ServerResponse) => {
    const answer = await fetch(`http://127.0.0.1:${files.port}${path}`);
    const begin = path.endsWith('.js') ? TELLS : '';
    response.writeHead(answer.status, {
      ...promised,
      'content-security-policy': policy,
      'content-type': answer.headers.get('content-type')!,
    });
    response.end(Buffer.concat([Buffer.from(begin), Buffer.from(await answer.arrayBuffer())]));
  };
  const server = createServer((request, response) => {
    const path = request.url!;
    if (path === REPORTS) {
      request.on('data', (report) => heard.reports.push(String(report)));
      response.writeHead(204).end();
      return;
    }
    heard.asked.push(path);
    if (heard.withholdsScripts && path.endsWith('.js')) response.writeHead(404).end();
    // At the end, a page may still be loading what nobody waits for.
    else forward(path, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
    files.stop();
  };
  return Object.assign(heard, { origin: `http://localhost:${port}`, stop });
}
