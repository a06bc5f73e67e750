// npm run build [-- --outDir folder]
import { outDir } from './arguments.ts';
import { buildSite } from './build-site.ts';

await buildSite(outDir);
