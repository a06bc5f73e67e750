// npm start: builds the site and serves it.
import './report-uncaught.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/files.ts';
import { isStatus } from '../reference/ids.ts';
import { prefixOf, statusPath } from '../reference/urls.ts';
import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';

const USUAL_PORT = 4321;
const PARENT_CHECK_MS = 500;
const options = readArguments({
  usage: 'npm start -- [options]',
  purpose: 'Builds the site and serves it on this machine, until you press Ctrl+C.',
  options: ['outDir', 'base', 'compress'],
});
const { outDir, base } = options;

// If npm is killed, the script that it started keeps running with another parent process:
// https://github.com/npm/cli/issues/6684
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit();
}, PARENT_CHECK_MS).unref();

await buildSite(options);
const { port } = await serve(outDir, USUAL_PORT, base);
if (port !== USUAL_PORT) console.log(`Port ${USUAL_PORT} is taken, so the site is on port ${port}.`);
console.log(`Serving ${outDir}. Press Ctrl+C to stop.`);
// The build has read api.yaml, so it is valid.
const api = readApi(contentRoot)!;
const statuses = readdirSync(join(outDir, api.path)).filter(isStatus);
for (const status of statuses) {
  // This isn't `localhost`, because another program may listen on the same port over IPv6.
  console.log(`http://127.0.0.1:${port}${prefixOf(base)}${statusPath(api, Number(status))}`);
}
