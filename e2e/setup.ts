// Runs before the tests: makes sure that there is a browser, installs the SDKs and compiles the samples.
import { contentRoot } from '../src/content/root.ts';
import { readCatalog } from './catalog.ts';
import { languages } from '../src/reference/samples.ts';
import { ensureBrowser } from './browser.ts';
import { engines, missingFor as missingForEngine } from './engines/engines.ts';
import { find, hosts } from './hosts/hosts.ts';
import { missingFor, prepareSamples, programsFor } from './samples/install.ts';

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

/** Makes what the samples need. Gives the languages that this machine lacks. */
async function missingLanguages(): Promise<Missing[]> {
  const catalog = readCatalog(contentRoot);
  const promised = catalog.api.samples?.languages ?? [];
  await prepareSamples(
    contentRoot,
    catalog,
    promised.filter((language) => missingFor(language).length === 0),
  );
  return promised
    .map((language) => ({ language, programs: missingFor(language) }))
    .filter(({ programs }) => programs.length > 0)
    .map(({ language, programs }) => ({
      what: `${languages[language].name} (no ${programs.join(', ')})`,
      packages: programs.map((program) => programsFor(language)[program]!),
    }));
}

const missingHosts = (): Missing[] =>
  Object.entries(hosts)
    .filter(([, { program }]) => !find(program))
    .map(([name, host]) => ({ what: name, packages: [host.package] }));

const missingEngines = (): Missing[] =>
  Object.entries(engines)
    .map(([name, engine]) => ({ name, engine, programs: missingForEngine(engine) }))
    .filter(({ programs }) => programs.length > 0)
    .map(({ name, engine, programs }) => ({
      what: `${name} (no ${programs.join(', ')})`,
      packages: programs.map((program) => engine.programs[program]!),
    }));

try {
  ensureBrowser();
  report('Samples', 'SAMPLES', await missingLanguages());
  report('Hosts', 'HOSTS', missingHosts());
  report('Engines', 'ENGINES', missingEngines());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
