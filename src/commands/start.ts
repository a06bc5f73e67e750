// npm start: builds the site and serves it.
import './tell-failures.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApi } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { isStatus } from '../reference/ids.ts';
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

/** Who has started this: npm's shell, and npm itself where the system says it, since the shell outlives it. */
function starters(): string {
  const parent = process.ppid;
  try {
    // The number after the name in brackets and the state. See proc(5).
    const [, grandparent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'))!;
    return process.env.npm_lifecycle_event ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

// npm does not pass every signal on: https://github.com/npm/cli/issues/6684
const first = starters();
setInterval(() => {
  if (starters() !== first) process.exit();
}, PARENT_CHECK_MS).unref();

if (await buildSite(options)) {
  const { port } = await serve(outDir, USUAL_PORT, base);
  if (port !== USUAL_PORT) console.log(`Port ${USUAL_PORT} is taken. The site is on port ${port} instead.`);
  console.log(`Serving ${outDir}. Press Ctrl+C to stop.`);
  // A site that has been built has an API.
  const api = readApi(contentRoot)!;
  const statuses = readdirSync(join(outDir, api.path)).filter(isStatus);
  for (const status of statuses) {
    console.log(`http://localhost:${port}${prefixOf(base)}${statusPath(api, Number(status))}`);
  }
}
