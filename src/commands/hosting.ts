// npm run hosting: writes the policy of the built pages into the configurations of the hosts.
import './tell-failures.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { CONFIGURATIONS, headerPolicy } from './policy.ts';

const { outDir } = readArguments({
  usage: 'npm run hosting -- [options]',
  purpose: 'Writes the Content-Security-Policy of the built site into the configurations of the hosts.',
  options: ['outDir'],
});
if (existsSync(outDir)) {
  const policy = headerPolicy(outDir);
  for (const file of CONFIGURATIONS) {
    const before = readFileSync(file, 'utf8');
    const after = before.replace(/default-src 'none'[^"\n]*/, () => policy);
    if (after === before) continue;
    writeFileSync(file, after);
    console.log(file);
  }
} else {
  console.error(`There is no ${outDir}: run \`npm run build\` first.`);
  process.exitCode = 1;
}
