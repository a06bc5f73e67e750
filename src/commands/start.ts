// npm start [-- --outDir folder --base /path --compress]: builds the site and serves it.
import { contentRoot } from '../content.config.ts';
import { readContent } from '../integrations/content-check/check.ts';
import { statusPath } from '../reference/addresses.ts';
import { options, outDir } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';

const { base } = options;
const USUAL_PORT = 4321;

if (await buildSite(outDir, options)) {
  const { reference, statuses } = readContent(contentRoot);
  const { port } = await serve(outDir, USUAL_PORT, base);
  if (port !== USUAL_PORT) console.log(`Port ${USUAL_PORT} is taken. The site is on port ${port} instead.`);
  for (const { code } of statuses)
    console.log(`http://localhost:${port}${base.replace(/\/$/, '')}${statusPath(reference, code)}`);
}
