// Runs before the tests: makes sure that there is a browser, and the SDKs that the samples run with.
import { contentRoot } from '../src/content/root.ts';
import { languages } from '../src/reference/samples.ts';
import { readCatalog } from './catalog.ts';
import { ensureBrowser } from './browser.ts';
import { find, hosts } from './hosts/hosts.ts';
import { installSdk, missingFor } from './samples/install.ts';
import { toolchains } from './samples/toolchains.ts';

/** Something that the tests use if the machine has it. */
interface Missing {
  what: string;
  /** The Debian packages that bring it. */
  packages: string[];
}

/** Says what is left out; throws if a variable of the environment asks for all. */
function report(kind: string, variable: string, missing: Missing[]) {
  if (!missing.length) return;
  const said = `${kind} left out: ${missing.map(({ what }) => what).join('; ')}.`;
  if (process.env[variable] !== 'all') return console.log(said);
  const packages = missing.flatMap((one) => one.packages);
  throw new Error(`${said} ${variable}=all asks for all of them: install ${packages.join(', ')}.`);
}

function prepareSamples(): Missing[] {
  const { api } = readCatalog(contentRoot);
  const left: Missing[] = [];
  for (const language of api.samples?.languages ?? []) {
    const programs = missingFor(language);
    if (programs.length) {
      const packages = programs.map((program) => toolchains[language].programs[program]!);
      left.push({ what: `${languages[language].name} (no ${programs.join(', ')})`, packages });
    } else installSdk(language, contentRoot);
  }
  return left;
}

const missingHosts = (): Missing[] =>
  Object.entries(hosts)
    .filter(([, { program }]) => !find(program))
    .map(([name, host]) => ({ what: name, packages: [host.package] }));

try {
  ensureBrowser();
  report('Samples', 'SAMPLES', prepareSamples());
  report('Hosts', 'HOSTS', missingHosts());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
