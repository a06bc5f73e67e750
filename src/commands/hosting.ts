// npm run hosting: writes the security policy of the built pages into the configurations of the hosts.
import './report-uncaught.ts';
import { readArguments } from './arguments.ts';
import { writePolicy } from './policy.ts';

const { outDir } = readArguments({
  usage: 'npm run hosting -- [options]',
  purpose: 'Writes the Content-Security-Policy of the built site into the configurations of the hosts.',
  options: ['outDir'],
});
for (const file of writePolicy(outDir, '.')) console.log(file);
