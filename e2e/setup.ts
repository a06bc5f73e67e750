// Runs before the tests: makes sure that there is a browser, installs the SDKs and compiles the samples.
import { contentRoot } from '../src/content/files.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { languages } from '../src/reference/samples.ts';
import { ensureBrowser } from './browser.ts';
import { engines } from './browsers/engines.ts';
import { hosts } from './hosts/hosts.ts';
import { findProgram, missingPrograms } from './programs.ts';
import { missingFor, prepareSamples, programsFor } from './samples/install.ts';

/** Something that the tests use if the machine has it. */
interface Missing {
  what: string;
  /** The Debian packages that bring it. */
  packages: string[];
}

/** Prints the tests that are skipped. Throws an error if an environment variable requires all of them. */
function report(kind: string, variable: string, missing: Missing[]) {
  if (!missing.length) return;
  const said = `${kind} left out: ${missing.map(({ what }) => what).join('; ')}.`;
  if (process.env[variable] !== 'all') return console.log(said);
  const packages = missing.flatMap((one) => one.packages);
  throw new Error(`${said} ${variable}=all asks for all of them: install ${packages.join(', ')}.`);
}

/** Describes the missing programs of something. `brings` contains the package of each program. */
const lacking = (name: string, missing: string[], brings: Record<string, string>): Missing[] =>
  missing.length === 0
    ? []
    : [
        {
          what: `${name} (no ${missing.join(', ')})`,
          packages: missing.map((program) => brings[program]!),
        },
      ];

/** Prepares the samples. Returns the languages that this machine lacks. */
async function missingLanguages(): Promise<Missing[]> {
  const catalog = readCatalog(contentRoot);
  const promised = catalog.api.samples?.languages ?? [];
  const available = promised.filter((language) => missingFor(language).length === 0);
  await prepareSamples(contentRoot, catalog, available);
  return promised.flatMap((language) =>
    lacking(languages[language].name, missingFor(language), programsFor(language)),
  );
}

const missingHosts = (): Missing[] =>
  Object.entries(hosts)
    .filter(([, { program }]) => !findProgram(program))
    .map(([name, host]) => ({ what: name, packages: [host.package] }));

const missingEngines = (): Missing[] =>
  Object.entries(engines).flatMap(([name, engine]) =>
    lacking(name, missingPrograms(engine.programs), engine.programs),
  );

try {
  ensureBrowser();
  report('Samples', 'SAMPLES', await missingLanguages());
  report('Hosts', 'HOSTS', missingHosts());
  report('Engines', 'ENGINES', missingEngines());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
