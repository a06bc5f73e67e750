// npm run hosting: writes the security policy of the built pages into the configurations of the hosts.
import './report-uncaught.ts';
import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { UsageError } from './failure.ts';
import { CONFIGURATIONS, headerPolicy, withPolicy } from './policy.ts';
import { replaceFiles } from './replace-files.ts';

const { outDir } = readArguments({
  usage: 'npm run hosting -- [options]',
  purpose: 'Writes the Content-Security-Policy of the built site into the configurations of the hosts.',
  options: ['outDir'],
});
const policy = headerPolicy(outDir);
const changed = new Map<string, string>();
for (const file of CONFIGURATIONS) {
  const before = readFileSync(file, 'utf8');
  const after = withPolicy(before, policy);
  if (after === undefined) {
    throw new UsageError(
      `${file} sets no Content-Security-Policy header, so nothing was written. Restore the line with \`git checkout ${file}\`.`,
    );
  }
  if (after !== before) changed.set(file, after);
}
replaceFiles(changed);
for (const file of changed.keys()) console.log(file);
