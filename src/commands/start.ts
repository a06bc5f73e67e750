// npm start: builds the site and serves it.
import './tell-failures.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { STATUS_CODE, whole } from '../reference/schemas.ts';
import { prefixOf, statusPath } from '../reference/urls.ts';
import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';

const USUAL_PORT = 4321;
/** How often the server looks whether whoever started it is still there. */
const PARENT_CHECK_MS = 500;
const options = readArguments({
  usage: 'npm start -- [options]',
  purpose: 'Builds the site and serves it on this machine, until you press Ctrl+C.',
  options: ['outDir', 'base', 'compress'],
});
const { outDir, base } = options;

// npm ends without passing a signal on: https://github.com/npm/cli/issues/6684
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit();
}, PARENT_CHECK_MS).unref();

if (await buildSite(options)) {
  const { port } = await serve(outDir, USUAL_PORT, base);
  if (port !== USUAL_PORT) console.log(`Port ${USUAL_PORT} is taken. The site is on port ${port} instead.`);
  console.log(`Serving ${outDir}. Press Ctrl+C to stop.`);
  // A site that has been built has an API.
  const api = readApi(contentRoot)!;
  const statuses = readdirSync(join(outDir, api.path)).filter((name) => whole(STATUS_CODE).test(name));
  for (const status of statuses) {
    console.log(`http://localhost:${port}${prefixOf(base)}${statusPath(api, Number(status))}`);
  }
}
