// npm start: builds the site and serves it, on the next free port if the usual one is taken.
import { preview } from 'astro';
import { contentRoot } from '../content.config.ts';
import { readContent } from '../integrations/content-check/check.ts';
import { statusPath } from '../reference/addresses.ts';
import { buildSite } from './build-site.ts';

if (await buildSite()) {
  const wanted = Number(process.env.PORT ?? 4321);
  const server = await preview({ logLevel: 'warn', server: { port: wanted } });
  const { reference, statuses } = await readContent(contentRoot);
  if (server.port !== wanted) console.log(`Port ${wanted} is taken; this is port ${server.port}.`);
  for (const { code } of statuses) {
    console.log(`http://localhost:${server.port}${statusPath(reference, code)}`);
  }
}
