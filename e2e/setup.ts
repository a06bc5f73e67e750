// Runs before the tests: makes sure that there is a browser, and the SDKs that the samples run with.
import { contentRoot } from '../src/content.config.ts';
import { readContent } from '../src/integrations/content-check/check.ts';
import { languages } from '../src/reference/samples.ts';
import { ensureBrowser } from './browser.ts';
import { installSdk, missingFor } from './samples/install.ts';
import { toolchains } from './samples/toolchains.ts';

/** With SAMPLES=all, a language that cannot be run is a failure. */
const isStrict = process.env.SAMPLES === 'all';

try {
  ensureBrowser();
  const { reference } = await readContent(contentRoot);
  const left: string[] = [];
  const packages: string[] = [];
  for (const language of reference.samples?.languages ?? []) {
    const missing = missingFor(language);
    if (!missing.length) {
      installSdk(language, contentRoot);
      continue;
    }
    left.push(`${languages[language].name} (no ${missing.join(', ')})`);
    packages.push(...missing.map((program) => toolchains[language].programs[program]!));
  }
  if (left.length) {
    const said = `Samples left out: ${left.join('; ')}.`;
    if (isStrict)
      throw new Error(`${said} SAMPLES=all asks for all of them: install ${packages.join(', ')}.`);
    console.log(said);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
