// The last part of npm run check: after a build, no address that was ever published may be gone.
import { existsSync } from 'node:fs';
import { outDir } from './arguments.ts';
import { addressesOf, FROZEN, frozenAddresses } from './addresses.ts';

if (existsSync(outDir)) {
  const present = new Set(addressesOf(outDir));
  const gone = frozenAddresses().filter((address) => !present.has(address));
  for (const address of gone) console.error(`${FROZEN}: ${address} is gone.`);
  if (gone.length) {
    console.error(
      'Published addresses are permanent. If an error was renamed, put its old type into `formerNames`;' +
        ' if the API no longer sends it, keep its folder with `state: { is: retired, since: YYYY-MM }`.',
    );
    process.exitCode = 1;
  }
}
