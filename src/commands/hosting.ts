// npm run hosting: writes the policy of the built pages into the configurations of the hosts.
import { readFileSync, writeFileSync } from 'node:fs';
import { CONFIGURATIONS, headerPolicy } from './policy.ts';

for (const file of CONFIGURATIONS) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/default-src 'none'[^"\n]*/, () => headerPolicy('dist'));
  if (after === before) continue;
  writeFileSync(file, after);
  console.log(file);
}
