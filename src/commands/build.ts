// npm run build [-- --outDir folder --base /path --compress]
import { options, outDir } from './arguments.ts';
import { buildSite } from './build-site.ts';

await buildSite(outDir, options);
