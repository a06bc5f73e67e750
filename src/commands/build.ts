// npm run build: builds the site.
import './report-uncaught.ts';
import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';

await buildSite(
  readArguments({
    usage: 'npm run build -- [options]',
    purpose: 'Builds the site. A build that fails leaves the last site as it was.',
    options: ['outDir', 'base', 'compress'],
  }),
);
