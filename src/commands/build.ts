// npm run build [-- --outDir folder --base /path]
import { base, outDir } from './arguments.ts';
import { buildSite } from './build-site.ts';

await buildSite(outDir, base);
