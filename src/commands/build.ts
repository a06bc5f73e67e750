// npm run build [-- --outDir folder --base /path --compress]
import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';

await buildSite(readArguments());
