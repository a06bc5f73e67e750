// Mistakes in samples and missing tools are reported with the file and the next step.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { allErrors } from '../src/reference/catalog.ts';
import { languageNames, languages } from '../src/reference/samples.ts';
import { absentSamples } from '../src/reference/labels.ts';
import { findBrowser } from './browser.ts';
import { sampleChecks } from './samples/check.ts';
import { installSdk, prepareAuthority, programsFor } from './samples/install.ts';
import { scratchContent, type Scratch } from './scratch.ts';
import { expect, test as plain } from './site.ts';

const test = plain.extend<{ scratch: Scratch }>({
  scratch: async ({}, use) => {
    const scratch = scratchContent();
    // The error is provoked without encryption, so that its request carries no credentials.
    scratch.edit(`${provoked}/index.mdx`, 'request: POST https:', 'request: POST http:');
    await use(scratch);
    scratch.remove();
  },
});

/** No sample needs longer here: none waits for an answer but the one that hangs. */
const LIMIT = 3_000;
const id = '409/depot_closed';
const provoked = `errors/${id}`;
const reproduce = `${provoked}/reproduce.sh`;
const URL_OF_IT = 'http://api.parcels.example/v1/parcels';

/** Returns the complaints about a sample after a change of the content. */
async function complaintsOf({ root }: Scratch, method: 'check' | 'checkSilence' = 'check') {
  const catalog = readCatalog(root);
  prepareAuthority(root, catalog);
  const error = allErrors(catalog).find((each) => each.id === id)!;
  const sample = error.samples.find(({ language }) => language === 'curl')!;
  return sampleChecks(root, catalog, LIMIT)[method](error, sample);
}

interface Case {
  /** The program in place of reproduce.sh. */
  program: string;
  /** How the complaints begin, after the name of the file. */
  complaints: string[];
  method?: 'checkSilence';
}

const cases: Record<string, Case> = {
  'a sample that prints a secret': {
    program: `echo "$QUOTE" >&2; curl -s --include --fail-with-body --request POST ${URL_OF_IT}`,
    complaints: ["prints QUOTE when it meets its error. Print the error's message and its request id"],
  },
  'a sample that prints a secret when the request fails': {
    program: `curl -s --include --fail-with-body --request POST ${URL_OF_IT} || { code=$?; echo "$PARCEL_KEY"; exit $code; }`,
    complaints: ['prints PARCEL_KEY when the connection is refused.'],
  },
  'a sample that prints the header': {
    program: `printf %s "$PARCEL_KEY:" | base64 -w0; curl -s --include --fail-with-body --request POST ${URL_OF_IT}`,
    complaints: ['prints the Authorization header when it meets its error.'],
  },
  'a sample that hangs': {
    program: `curl -s --include --fail-with-body --request POST ${URL_OF_IT}`,
    complaints: ["doesn't end within 3 seconds when there is no response. Set a timeout for each call."],
    method: 'checkSilence',
  },
  'a sample that ends with 0 and prints nothing': {
    program: `curl -s --include --fail-with-body --request POST ${URL_OF_IT} 2> /dev/null || exit 0`,
    complaints: [
      'prints nothing when the connection is refused. Print a line with the reason.',
      'ends with exit code 0 when the connection is refused. Exit with another code.',
    ],
  },
  'a sample that prints nothing': {
    program: `curl -s --request POST ${URL_OF_IT} > /dev/null`,
    complaints: ['prints nothing. It must print “the response”.'],
  },
  'a sample that sends another request': {
    program: `curl -s --include --fail-with-body --request POST ${URL_OF_IT}/more`,
    complaints: ["doesn't send `request` of index.mdx exactly once. Send it once."],
  },
  'a sample that sends a secret in the clear': {
    program: `curl -s --include --fail-with-body --request POST ${URL_OF_IT} --user "$PARCEL_KEY:"`,
    complaints: ["doesn't send `request` of index.mdx exactly once. Send it once."],
  },
  'a sample that goes on without a variable': {
    program: `: "$QUOTE"; curl -s --include --fail-with-body --request POST ${URL_OF_IT}`,
    complaints: [
      "doesn't report in one line that QUOTE is missing. Read the variable once, and name it.",
      'sends a request without QUOTE. Stop before that.',
    ],
  },
  'a sample that its language refuses': {
    program: 'if true; then',
    complaints: ['is refused by its compiler or linter. Fix it: '],
  },
};

for (const [name, { program, complaints: expected, method }] of Object.entries(cases)) {
  test(name, async ({ scratch }) => {
    scratch.write(reproduce, `${program}\n`);
    const complaints = await complaintsOf(scratch, method);
    for (const what of expected) {
      expect(
        complaints.some((complaint) => complaint.startsWith(`${relativeTo(scratch, reproduce)} ${what}`)),
        `${what}\n${complaints.join('\n')}`,
      ).toBe(true);
    }
  });
}

const relativeTo = ({ root }: Scratch, file: string) => relative(process.cwd(), join(root, file));

/** Returns the line of the content check about a file, after a change of the content. */
function problemsOf({ root }: Scratch): string {
  try {
    readCatalog(root);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a sample that is missing without a reason', ({ scratch }) => {
  rmSync(join(scratch.root, `${provoked}/handle.go`));
  expect(problemsOf(scratch)).toMatch(
    /errors\/409\/depot_closed:1:1 The sample handle\.go is missing\. Write the sample in Go, or give the reason .+ \(sample-missing\)/,
  );
});

test('a reason for the absence of a sample that is there', ({ scratch }) => {
  scratch.edit(
    `${provoked}/index.mdx`,
    '  prints: 409',
    '  without: { go: Nobody asks for it any more. }\n  prints: 409',
  );
  expect(problemsOf(scratch)).toMatch(
    /depot_closed\/index\.mdx:\d+:\d+ `sample\.without` explains why handle\.go is missing, but the file exists\. Remove the reason or the file\./,
  );
});

test('an absence with a reason is shown', ({ scratch }) => {
  rmSync(join(scratch.root, `${provoked}/handle.go`));
  scratch.edit(
    `${provoked}/index.mdx`,
    '  prints: 409',
    '  without: { go: Nobody asks for it any more. }\n  prints: 409',
  );
  expect(problemsOf(scratch)).toBe('');
  const error = allErrors(readCatalog(scratch.root)).find((each) => each.id === id)!;
  expect(absentSamples(error)).toEqual(['No sample in Go. Nobody asks for it any more.']);
});

test('a link into the reference that no page answers', ({ scratch }) => {
  scratch.edit('statuses/409.mdx', 'Something', '[Something](https://parcels.example/errors/429)');
  const found = problemsOf(scratch);
  expect(found).toContain('statuses/409.mdx:');
  expect(found).toContain(
    'The link to `https://parcels.example/errors/429` leads to a page that this reference does not have. Link another page, or put the information into the text.',
  );
});

test('an SDK that cannot be installed', ({ scratch }) => {
  scratch.write('package-lock.json', '{}');
  expect(() => installSdk('typescript', scratch.root)).toThrow(
    /content\/package\.json: the SDK for TypeScript cannot be installed \(.+\)\. Look at the version that it pins/,
  );
});

/**
 * Runs the set-up on a machine that has every language but Go, neither Caddy nor busybox, and no browser but
 * Chromium. The content promises samples in Go only, so that nothing is installed for it.
 */
function setUp({ root, edit }: Scratch, asksForAll?: 'SAMPLES' | 'HOSTS' | 'ENGINES') {
  edit('api.yaml', /languages: .*/, 'languages: [go]');
  for (const { file, fix } of languageNames.filter((name) => name !== 'go').map((name) => languages[name])) {
    for (const sample of globSync(`errors/*/*/{${file},${fix}}`, { cwd: root })) rmSync(join(root, sample));
  }
  for (const error of ['depot_closed', 'parcel_address_zone_error']) {
    edit(`errors/409/${error}/index.mdx`, /^fix:\n(?: .*\n)+/m, '');
  }
  const bin = mkdtempSync(join(tmpdir(), 'without-go-'));
  const programs = languageNames.flatMap((language) => Object.keys(programsFor(language)));
  for (const name of new Set(['node', 'sh', ...programs]).difference(new Set(['go']))) {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (stdout) symlinkSync(stdout.trim(), join(bin, name));
  }
  symlinkSync(findBrowser()!, join(bin, basename(findBrowser()!)));
  const wanted = { SAMPLES: '', HOSTS: '', ENGINES: '', ...(asksForAll && { [asksForAll]: 'all' }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['e2e/setup.ts'], {
    env: { ...process.env, ...wanted, CONTENT_ROOT: root, PATH: bin },
    encoding: 'utf8',
  });
  rmSync(bin, { recursive: true });
  return { status, said: (stdout + stderr).trim().split('\n') };
}

test('what the machine lacks is left out, in a line each', ({ scratch }) => {
  const { status, said } = setUp(scratch);
  expect(status).toBe(0);
  expect(said).toHaveLength(3);
  expect(said[0]).toBe('Samples left out: Go (no go).');
  expect(said[1]).toMatch(/^Hosts left out: .*Caddy; .*busybox\.$/);
  expect(said[2]).toBe(
    'Engines left out: firefox-esr (no firefox-esr); webkitgtk (no WebKitWebDriver, Xvfb).',
  );
});

test('SAMPLES=all asks for every language', ({ scratch }) => {
  const { status, said } = setUp(scratch, 'SAMPLES');
  expect(status).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/Go \(no go\)\. SAMPLES=all asks for all of them: install .*golang-go\.$/),
  ]);
});

test('HOSTS=all asks for every host', ({ scratch }) => {
  const { status, said } = setUp(scratch, 'HOSTS');
  expect(status).toBe(1);
  expect(said.at(-1)).toMatch(
    /^Hosts left out: .+\. HOSTS=all asks for all of them: install .*caddy, .*busybox\.$/,
  );
});

test('ENGINES=all asks for every engine', ({ scratch }) => {
  const { status, said } = setUp(scratch, 'ENGINES');
  expect(status).toBe(1);
  expect(said.at(-1)).toMatch(
    /ENGINES=all asks for all of them: install firefox-esr, webkit2gtk-driver, xvfb\.$/,
  );
});
