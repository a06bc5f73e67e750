// A part of npm run check: after a build, no url that was ever published may be gone.
import './tell-failures.ts';
import { existsSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { urlsOf, FROZEN, frozenUrls } from './frozen-urls.ts';

const { outDir } = readArguments({
  usage: 'npm run check:urls -- [options]',
  purpose: `Names the URLs of ${FROZEN} that the built site no longer has.`,
  options: ['outDir'],
});
if (existsSync(outDir)) {
  const present = new Set(urlsOf(outDir));
  const gone = frozenUrls().filter((url) => !present.has(url));
  for (const url of gone) console.error(`${FROZEN}: ${url} is gone.`);
  if (gone.length) {
    console.error(
      'Published URLs are permanent. If an error was renamed, put its old type into `formerNames`;' +
        ' if the API no longer sends it, keep its folder with `state: { is: retired, since: YYYY-MM }`.',
    );
    process.exitCode = 1;
  }
}
